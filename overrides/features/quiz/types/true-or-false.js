// @ts-check
import { oneAnswer } from "./one-answer.js";

export const trueOrFalse = oneAnswer;
