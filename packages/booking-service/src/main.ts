#!/usr/bin/env node
/** `retning-booking-service`: starts the service with the settings of the environment. See README.md. */
import { FolderInUse, SettingError, readSettings, startService } from './service.ts';

// Whoever read the log has gone; that is no reason to fall.
process.stdout.on('error', () => undefined);
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** What is begun is brought to an end; nobody waits for it longer than this. */
const PATIENCE = 8000;

try {
  const starting = startService(readSettings(process.env), tell);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), PATIENCE).unref();
      void starting
        .then(({ stop }) => stop())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        );
    });
  }
  tell({ listening: (await starting).address });
} catch (error) {
  const expected = error instanceof FolderInUse || error instanceof SettingError;
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(expected ? error.message : taken ? 'The port is taken. Choose another by PORT.' : error);
  process.exit(1);
}
