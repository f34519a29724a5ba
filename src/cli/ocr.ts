import { DceLintError } from "../model/errors.js";
import { frenchRecogniser, type LimitedReader, recognisingReader } from "../node.js";
import { UsageError } from "./exit.js";

/** The reader, with scanned pages recognised. Throws UsageError when the optional packages are not installed. */
export async function withRecognition(reader: LimitedReader): Promise<LimitedReader> {
  const recogniser = await frenchRecogniser().catch(async (error: unknown) => {
    await reader.close();
    if (error instanceof DceLintError) throw new UsageError(error.message);
    throw error;
  });
  return {
    read: recognisingReader(reader.read, recogniser),
    readAhead: 1,
    close: async () => {
      await recogniser.close();
      await reader.close();
    },
  };
}
