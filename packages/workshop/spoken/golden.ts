/** Compares what was seen with a text in the repository; `npm run golden` writes it anew. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';

const FOLDER = 'packages/workshop/spoken/';

export async function expectGolden(path: string, lines: readonly string[]): Promise<void> {
  const difference = await executeServerCommand<string, object>('golden', {
    path: FOLDER + path,
    text: lines.join('\n'),
  });
  expect(difference, path).to.equal('');
}

/** No file lies in the folder that no test asks for. */
export async function expectOnly(folder: string, names: readonly string[]): Promise<void> {
  expect(await executeServerCommand('golden-only', { folder: FOLDER + folder, names })).to.deep.equal([]);
}
