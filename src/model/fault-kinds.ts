/** Kinds for which what is sought is a fault: found, it is to correct; not found, all is well. */
export const FAULT_KINDS: readonly string[] = ["risk", "drafting", "consistency"];
