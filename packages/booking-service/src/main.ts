#!/usr/bin/env node
/** `retning-booking-service`: starts the service with the settings of the environment. See README.md. */
import { FolderInUse, SettingError, readSettings, startService } from './service.ts';

// Whoever read the log has gone; that is no reason to fall.
process.stdout.on('error', () => undefined);
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const service = await startService(readSettings(process.env), tell);
  tell({ listening: service.address });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void service.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  const expected = error instanceof FolderInUse || error instanceof SettingError;
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(expected ? error.message : taken ? 'The port is taken. Choose another by PORT.' : error);
  process.exit(1);
}
