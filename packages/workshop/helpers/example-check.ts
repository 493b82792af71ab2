/** A self-check with a small framework, and what a person sees and does in it. */
import type { CheckResult, Framework } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import '../../widgets/src/self-check/self-check.define.ts';
import type { RetningSelfCheck } from '../../widgets/src/self-check/self-check.ts';
import { mount } from './mount.ts';
import { allByRole, byRole, click, eventually, settled } from './person.ts';

const group = (id: string, name: string, texts: readonly string[]): Framework['areas'][number]['groups'][number] => ({
  id,
  name,
  statements: texts.map((text, at) => ({ id: `${id}${at + 1}`, text })),
});

/** Two areas, three groups, five statements, three levels. */
export const smallFramework: Framework = {
  format: 'retning/framework@1',
  id: 'small',
  version: '1.0.0',
  source: 'Prøve',
  licence: 'CC BY 4.0',
  updated: '2026-11-25',
  languages: ['nb'],
  kind: 'competence',
  official: false,
  name: 'Liten prøve',
  lead: 'Fem påstander.',
  status: 'Ikke et sertifikat.',
  scales: [
    {
      id: 'levels',
      question: 'Hva passer best?',
      levels: [
        { id: 'not-yet', name: 'Ikke ennå', own: true },
        { id: 'competent', name: 'Kompetent' },
        { id: 'specialised', name: 'Spesialisert' },
      ],
    },
  ],
  aim: { every: 'competent', some: { level: 'specialised', areas: 1 }, text: 'Kompetent i alt, spesialisert i ett.' },
  areas: [
    {
      id: 'a',
      name: 'Samtalen',
      groups: [
        group('ak', 'Kunnskap', ['Jeg kjenner A.', 'Jeg kjenner B.']),
        group('as', 'Ferdigheter', ['Jeg kan C.']),
      ],
    },
    { id: 'b', name: 'Samarbeid', groups: [group('bk', 'Kunnskap', ['Jeg kjenner D.', 'Jeg kjenner E.'])] },
  ],
};

export const smallResult = (more: Partial<CheckResult> = {}): CheckResult => ({
  format: 'retning/self-check@1',
  id: 'prove',
  framework: { id: 'small', version: '1.0.0' },
  saved: '2026-05-12',
  areas: [],
  answers: { ak1: 'competent', ak2: 'competent', as1: 'specialised', bk1: 'not-yet' },
  ...more,
});

type Given = Partial<Pick<RetningSelfCheck, 'layout' | 'remember' | 'share' | 'areas' | 'saved' | 'data' | 'lang'>>;

/** The check on the page, with all that it fetches later. */
export async function exampleCheck(given: Given = {}): Promise<RetningSelfCheck> {
  const widget = await mount<RetningSelfCheck>(
    html`<retning-self-check now="2026-11-25T10:00:00+01:00" .data=${smallFramework}></retning-self-check>`,
  );
  Object.assign(widget, given);
  await eventually(() => expect(byRole(widget, 'button', 'Skriv ut skjemaet')).to.be.ok);
  await settled(widget);
  return widget;
}

/** The heading of the step that one is at, as it is read. */
export const step = (widget: Element): string =>
  (widget.shadowRoot!.querySelector('.step')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** All that can be read in the widget. */
export const words = (widget: Element): string => (widget.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');

export async function pressButton(widget: Element, name: string | RegExp): Promise<void> {
  await click(byRole(widget, 'button', name));
  await settled(widget);
}

/** Chooses a level and goes on. */
export async function answer(widget: Element, ...levels: readonly string[]): Promise<void> {
  for (const level of levels) {
    await click(allByRole(widget, 'radio', new RegExp(`^${level}`))[0]!);
    await pressButton(widget, /^(Neste|Se resultatet)$/);
  }
}
