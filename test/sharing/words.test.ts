import { sharingText } from "../../src/text/sharing";
import type { SharingError } from "../../src/sharing/types";

it("there are words for every error of sharing, and their places are ones that every error fills in", () => {
  const texts: Record<SharingError["code"], (typeof sharingText)[keyof typeof sharingText]> = sharingText;
  for (const { happened, unchanged, advice } of Object.values(texts)) {
    for (const { zh, en } of [happened, unchanged, advice]) {
      expect(zh).toMatch(/[。]$/);
      expect(en).toMatch(/[.]$/);
      const places = [zh, en].map((text) => (text.match(/\{\w+\}/g) ?? []).sort());
      expect(places[0]).toEqual(places[1]);
      expect(["{target}", "{table}", "{missing}"]).toEqual(expect.arrayContaining(places[0] ?? []));
    }
  }
});
