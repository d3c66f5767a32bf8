import { administratorSteps, archiveHint, pushStateText, sharingText } from "../../src/text/sharing";
import type { SharingError } from "../../src/sharing/sharingError";

it("there are words for every error of sharing, and their places are ones that every error fills in", () => {
  const texts: Record<SharingError["code"], (typeof sharingText)[keyof typeof sharingText]> = sharingText;
  for (const { happened, unchanged, advice } of Object.values(texts)) {
    for (const { zh, en } of [happened, unchanged, advice]) {
      expect(zh).toMatch(/[。]$/);
      expect(en).toMatch(/[.]$/);
      const places = [zh, en].map((text) => (text.match(/\{\w+\}/g) ?? []).sort());
      expect(places[0]).toEqual(places[1]);
      expect(["{target}", "{table}", "{missing}", "{department}", "{file}"]).toEqual(expect.arrayContaining(places[0] ?? []));
    }
  }
});

it("the administrator's steps name the addresses of this very pane", () => {
  const steps = administratorSteps("https://kpi.example.com:8443");
  for (const text of steps.flatMap(({ zh, en }) => [zh, en])) expect(text).not.toMatch(/\{(origin|host)\}/);
  for (const language of ["zh", "en"] as const) {
    const all = steps.map((step) => step[language]).join("");
    for (const part of ["brk-multihub://kpi.example.com:8443", "https://kpi.example.com:8443/auth-redirect.html", "clientId", "tenantId"]) expect(all).toContain(part);
  }
});

it("every state of a push and the hint to archive are said in whole sentences in both languages", () => {
  for (const { zh, en } of [...Object.values(pushStateText), archiveHint]) expect([zh.at(-1), en.at(-1)]).toEqual(["。", "."]);
});
