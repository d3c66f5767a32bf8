/**
 * What a method starts with, where it needs something and a start can be named without knowing the company; everything
 * can be edited. Bounds are shares of the target.
 *
 * Amounts of money (curve): points follow the attainment up to 120, so that a tree scores as by ratio until somebody
 * says where the line bends: at the pass mark, or steeper beyond the target.
 * Few pieces or levels (step): points in steps of a fifth. Availability: the last tenths of a percent decide.
 */
const amounts = "0%:0; 60%:60; 100%:100; 110%:110; 120%:120";
const fifths = "60%:60; 80%:80; 100%:100; 120%:120";

export const startingParameters: Readonly<Record<string, number | string>> = {
  SAL01: amounts, FIN01: amounts, FIN05: amounts, FIN06: amounts, OPS03: amounts,
  RND12: fifths, COL03: fifths, COL04: fifths,
  OPX01: "99%:60; 99.5%:80; 100%:100",
  // Within 5 % of the target all points, at 20 % none.
  FIN07: 0.05, FIN14: 0.05, FIN16: 0.05,
  // Points for each incident.
  FNC02: 10, NET10: 10, OPX04: 10,
  // Without any return on equity 60 points are left.
  FIN11: 0,
};
