/**
 * Faults against people who use a keyboard, a screen reader, large text or little motion, to be planted one at a time: the suite must
 * see at least nineteen of the twenty of each widget. The list of kinds is A2 of the reliability facts.
 */
import { defects as centreFinder } from './centre-finder.mjs';
import { defects as selfCheck } from './self-check.mjs';
import { defects as teamOverview } from './team-overview.mjs';
import { defects as transitionExplorer } from './transition-explorer.mjs';

/** @typedef {{ readonly fault: string, readonly file: string, readonly changes: readonly (readonly [from: string, to: string])[] }} Defect */

/** By the folder of the widget. A new widget is one more entry. */
const byWidget = {
  'centre-finder': centreFinder,
  'self-check': selfCheck,
  'team-overview': teamOverview,
  'transition-explorer': transitionExplorer,
};

/** @type {readonly (Defect & { readonly widget: string })[]} */
export const defects = Object.entries(byWidget).flatMap(([widget, list]) =>
  list.map((defect) => ({ ...defect, widget })),
);

/** A source with a fault in it; throws when the text to change does not stand there exactly once. */
export function plant({ fault, file, changes }, source) {
  return changes.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from);
    if (after === undefined || more.length > 0) {
      throw new Error(
        `"${fault}" cannot be planted: ${file} holds ${more.length + (after === undefined ? 0 : 1)} × ${from}`,
      );
    }
    return `${before}${to}${after}`;
  }, source);
}

/** Serves one source with a fault in it; nothing on the disk is changed. */
export function plantedDefect(fault) {
  const defect = defects.find((one) => one.fault === fault);
  if (!defect) throw new Error(`No defect "${fault}".`);
  let served = false;
  return {
    name: 'planted-defect',
    transform(context) {
      if (context.path !== `/${defect.file}`) return undefined;
      served = true;
      return { body: plant(defect, context.body) };
    },
    serverStop() {
      if (!served) console.error(`"${fault}" was never served.`);
    },
  };
}
