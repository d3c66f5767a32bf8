import { weighted } from "./aggregate";
import { grade, status } from "./grading";
import { attain, score } from "./scoring";

/** Ids of the functions, as in functions.json and never changed, and what computes them. */
const functions = {
  SCORE: score,
  ATTAIN: attain,
  WEIGHTED: weighted,
  GRADE: grade,
  STATUS: status,
};

for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
