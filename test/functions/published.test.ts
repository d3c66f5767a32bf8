import { checkExamples } from "./examples";
import { following } from "./published/following";
import { further } from "./published/further";
import { pay } from "./published/pay";
import { people } from "./published/people";
import { weighing } from "./published/weighing";
import { loadFunctions } from "./runtime";

checkExamples("published", { weighing, people, pay, following, further }, loadFunctions());
