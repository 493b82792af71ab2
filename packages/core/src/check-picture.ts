/** The file that a person saved from the transition explorer: from text to data that can be believed. */
import { type Checked, readJson, refused, reportTo, seldom, tell } from './check-text.ts';
import type { Finding, Pause } from './check-text.ts';
import { pictureFile } from './schema/picture.ts';
import type { PictureFile } from './schema/types.ts';
import { parse } from './schema/zod.ts';

const NEWER = /^retning\/picture@(?![01]$)\d+$/;

/**
 * Checks a saved picture that came as text. It is one record: it fits or is refused, with what does not fit. `newer-format` is a file of a
 * later version, `not-a-picture` is JSON that never was one, `not-json` may be a file cut short.
 */
export async function readPicture(text: string, pause: Pause = seldom()): Promise<Checked<PictureFile>> {
  const { value, findings: broken } = await readJson(text, pause);
  if (broken) return { findings: broken };
  const { format } = (typeof value === 'object' ? { ...value } : {}) as { readonly format?: unknown };
  if (typeof format !== 'string' || !format.startsWith('retning/picture@')) return refused('format', 'not-a-picture');
  if (NEWER.test(format)) return refused('format', 'newer-format');
  const { data, issues } = parse(pictureFile, value);
  if (data) return { data, findings: [] };
  const findings: Finding[] = [];
  tell(issues, [], reportTo(findings));
  return { findings };
}
