// Loaded before the program measured: at its end, writes what it used where DCE_LINT_USAGE says.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeFileSync(
    process.env.DCE_LINT_USAGE,
    JSON.stringify({ cpu: userCPUTime + systemCPUTime, maxRSS }),
  );
});
