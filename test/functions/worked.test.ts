import { checkExamples } from "./examples";
import { loadFunctions } from "./runtime";
import { following } from "./worked/following";
import { pay } from "./worked/pay";
import { people } from "./worked/people";
import { scoring } from "./worked/scoring";
import { weighing } from "./worked/weighing";

checkExamples("worked", { scoring, weighing, people, pay, following }, loadFunctions());
