export const NATURES = ["travaux", "fournitures", "services"] as const;
