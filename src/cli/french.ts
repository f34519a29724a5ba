import { Command, type CommanderError, Help } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Utilisation :",
  "Arguments:": "Arguments :",
  "Options:": "Options :",
  "Commands:": "Commandes :",
};

/** A command whose help and errors are in French, and which throws instead of leaving the process. */
export function frenchProgram(name: string): Command {
  return applyFrench(new Command(name))
    .usage("[options] [commande]")
    .helpCommand("help [commande]", "affiche l'aide d'une commande");
}

/** Gives a command its French help and makes it throw: commander copies no setting to the commands added one by one. */
export function applyFrench(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription(option) {
        const text = new Help().optionDescription(option);
        return text
          .replace("(choices: ", "(au choix : ")
          .replace(/(, )?default: /, (_, after) => `${after ? " ; " : ""}par défaut : `);
      },
    })
    .helpOption("-h, --help", "affiche cette aide");
}

const ERRORS: Readonly<Record<string, (name: string, message: string) => string>> = {
  "commander.unknownOption": (name) => `option inconnue : ${name}`,
  "commander.unknownCommand": (name) => `commande inconnue : ${name}`,
  "commander.missingArgument": (name) =>
    name === "chemins"
      ? "indiquez au moins un fichier, un dossier ou une archive zip"
      : `indiquez l'argument <${name}>`,
  "commander.optionMissingArgument": (name) => `l'option ${name} attend une valeur`,
  "commander.missingMandatoryOptionValue": (name) => `indiquez l'option ${name}`,
  "commander.invalidArgument": (name, message) => {
    const choices = /Allowed choices are ([^.]+)\./.exec(message)?.[1];
    return `valeur refusée pour ${name}${choices ? ` (au choix : ${choices})` : ""}`;
  },
  "commander.excessArguments": () => "trop d'arguments",
  "commander.help": () => "indiquez une commande",
};

/** The error of commander, in French, with the way to the help. */
export function frenchUsageError({ code, message }: CommanderError): string {
  const name = /'([^']+)'/.exec(message)?.[1] ?? "";
  const say = ERRORS[code];
  return `${say ? say(name, message) : `usage incorrect (${code})`} (voir dce-lint --help)`;
}
