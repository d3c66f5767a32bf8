import fc from "fast-check";
import { combineCrc32, crc32 } from "../../../local/graph/zip/crc32";

it("the checksum of two pieces follows from theirs, without the pieces", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 70_000 }), (first, second, zeros) => {
    const longer = Buffer.concat([second, Buffer.alloc(zeros)]);
    expect(combineCrc32(crc32(first), crc32(longer), longer.length)).toBe(crc32(Buffer.concat([first, longer])));
  }));
});
