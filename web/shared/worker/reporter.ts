// The reporter's worker on a first visit: holds the module, and in it every key. It has no network.
import { reportMethods } from "./report-methods.ts";
import { serve } from "./serve.ts";

serve({ ...reportMethods });
