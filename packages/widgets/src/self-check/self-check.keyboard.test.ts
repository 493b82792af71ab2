import { expect } from 'chai';
import { atStep, inFocus, tabTo } from '../../../workshop/helpers/by-keyboard.ts';
import { checkInPage } from '../../../workshop/helpers/check-in-page.ts';
import { smallFramework, smallResult } from '../../../workshop/helpers/example-check.ts';
import { plainFramework } from '../../../workshop/helpers/frameworks.ts';
import {
  allByRole,
  byRole,
  descriptionOf,
  eventually,
  focused,
  nameOf,
  press,
  type,
} from '../../../workshop/helpers/person.ts';

const check = (given: Partial<Parameters<typeof checkInPage>[0]> = {}): ReturnType<typeof checkInPage> =>
  checkInPage({ data: smallFramework, ...given });

/** Begins a check by keyboard. */
async function begun(given: Parameters<typeof check>[0] = {}): Promise<HTMLElement> {
  const widget = await check(given);
  document.querySelector<HTMLElement>('#before')!.focus();
  await tabTo(/^Start$/);
  await press('Enter');
  await atStep(/1 av \d+/);
  return widget;
}

const checked = (widget: Element): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    .filter((radio) => radio.checked)
    .map(({ value }) => value);

/** The focus is at the heading of the widget, from where one can read on. */
const atBeginning = (widget: Element): Promise<unknown> =>
  eventually(() => expect(focused()).to.equal(byRole(widget, 'heading', 'Liten prøve')));

/** The first radio of a question, where the focus is. */
async function expectFirstRadio(): Promise<void> {
  await eventually(() => expect((focused() as HTMLInputElement).type).to.equal('radio'));
}

describe('somebody who answers a self-check by keyboard alone', () => {
  it('chooses areas with the space bar, and begins with Enter on any of them', async () => {
    const widget = await check();
    document.querySelector<HTMLElement>('#before')!.focus();
    await tabTo(/^Samarbeid$/);
    await press('Space');
    await press('Enter');
    await atStep(/^Spørsmål 1 av 2 Jeg kjenner D\.$/);
    expect(widget.state.areas).to.deep.equal(['b']);
  });

  it('is at the heading of the question, which is the name of its choices, and nothing is chosen', async () => {
    const widget = await begun();
    const group = byRole(widget, 'group', /^Spørsmål 1 av 5\s+Jeg kjenner A\.$/);
    expect(group.contains(focused()!)).to.equal(true);
    expect(focused()!.getAttribute('role')).to.equal('heading');
    expect(focused()!.getAttribute('aria-level')).to.equal('3');
    expect(descriptionOf(focused()!)).to.equal('Samtalen · Kunnskap');
    expect(descriptionOf(group)).to.equal('Hva passer best?');
    expect(checked(widget)).to.deep.equal([]);
    await press('Tab');
    await expectFirstRadio();
    expect(checked(widget), 'what the focus alone has chosen').to.deep.equal([]);
  });

  it('moves among the levels with the arrow keys, leaves them with Tab, and comes back to what was chosen', async () => {
    const widget = await begun();
    await press('Tab');
    await press('Space');
    expect(checked(widget)).to.deep.equal(['not-yet']);
    await press('ArrowDown');
    expect([checked(widget), inFocus()]).to.deep.equal([['competent'], 'Kompetent']);
    await press('ArrowDown');
    await press('ArrowDown');
    expect([checked(widget), inFocus()]).to.deep.equal([['unknown'], 'Vet ikke']);
    await press('ArrowUp');
    expect([checked(widget), inFocus()]).to.deep.equal([['specialised'], 'Spesialisert']);
    await press('ArrowDown');
    await press('Tab');
    expect(inFocus()).to.equal('Neste');
    await press('Shift+Tab');
    expect(inFocus()).to.equal('Vet ikke');
    expect(widget.shadowRoot!.querySelector('.step')!.textContent).to.contain('1 av 5');
  });

  it('goes on with Enter where the answer is, and back finds it again', async () => {
    const widget = await begun();
    await press('Tab');
    await press('Space');
    await press('Enter');
    await atStep(/^Spørsmål 2 av 5 Jeg kjenner B\.$/);
    expect(checked(widget)).to.deep.equal([]);
    await tabTo(/^Tilbake$/);
    await press('Enter');
    await atStep(/^Spørsmål 1 av 5/);
    expect(checked(widget)).to.deep.equal(['not-yet']);
    await press('Tab');
    expect(inFocus()).to.equal('Ikke ennå');
  });

  it('hears what is missing, from a place that was there before, at the choices it is about', async () => {
    const widget = await begun();
    const alert = byRole(widget, 'alert');
    expect(alert.textContent.trim()).to.equal('');
    await press('Tab');
    await press('Enter');
    await expectFirstRadio();
    await eventually(() => expect(alert.textContent).to.contain('Velg det som passer best'));
    expect(alert.isConnected).to.equal(true);
    expect(descriptionOf(focused()!)).to.contain('Velg det som passer best');
    expect((focused() as HTMLInputElement).value).to.equal('not-yet');
    await press('Space');
    await eventually(() => expect(alert.textContent.trim()).to.equal(''));
    await press('Enter');
    await atStep(/^Spørsmål 2 av 5/);
  });

  it('is at the first of several questions on a page that has no answer', async () => {
    const widget = await begun({ layout: 'group' });
    expect(inFocus()).to.match(/^Side 1 av 3 Kunnskap$/);
    await press('Tab');
    await press('Space');
    await press('Enter');
    await expectFirstRadio();
    expect((focused() as HTMLInputElement).name).to.equal('ak2');
    expect(descriptionOf(focused()!)).to.contain('Velg det som passer best');
    expect(byRole(widget, 'group', 'Jeg kjenner B.').contains(focused()!)).to.equal(true);
  });

  it('goes back from the first question to the beginning, and hears where that is', async () => {
    const widget = await begun();
    await tabTo(/^Tilbake$/);
    await press('Enter');
    await atBeginning(widget);
  });

  it('skips, opens the overview, and jumps to an area', async () => {
    const widget = await begun();
    await tabTo(/^Hopp over$/);
    await press('Enter');
    await atStep(/^Spørsmål 2 av 5/);
    await tabTo(/^Oversikt/);
    await press('Enter');
    await press('Tab');
    expect(focused()!.getAttribute('aria-current')).to.equal('step');
    await tabTo(/^Samarbeid$/);
    await press('Enter');
    await atStep(/^Spørsmål 4 av 5 Jeg kjenner D\.$/);
    expect(widget.shadowRoot!.querySelector('details')!.open).to.equal(false);
  });

  it('shows with a ring where the focus is, at every stop and at the heading that the focus is brought to', async () => {
    await begun();
    expect(getComputedStyle(focused()!).outlineStyle, 'the heading of the question').to.equal('solid');
    const look = (stop: Element): void => {
      const shown = stop.matches('[type=file]') ? stop.closest('label')! : stop;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown);
      expect([outlineStyle, parseFloat(outlineWidth) >= 2], stop.outerHTML.slice(0, 100)).to.deep.equal([
        'solid',
        true,
      ]);
    };
    const lookAtAll = async (): Promise<number> => {
      let stops = 0;
      for (; focused()?.id !== 'after' && stops < 40; stops += 1) {
        look(focused()!);
        await press('Tab');
      }
      return stops;
    };
    expect(await lookAtAll()).to.be.at.least(5);
    await tabTo(/^Oversikt/, 'Shift+Tab');
    await press('Enter');
    await tabTo(/^Se resultatet så langt$/);
    await press('Enter');
    await atStep(/^Slik ser det ut nå$/);
    expect(await lookAtAll()).to.be.at.least(8);
  });
});

describe('somebody who reads the result by keyboard alone', () => {
  const result = async (): Promise<HTMLElement> => {
    const widget = await check({ saved: smallResult() });
    document.querySelector<HTMLElement>('#before')!.focus();
    await tabTo(/^Se resultatet$/);
    await press('Enter');
    await atStep(/^Slik ser det ut nå$/);
    return widget;
  };

  it('opens the plan of a statement, writes it, and closes it; the focus stays', async () => {
    const widget = await result();
    await tabTo(/^Planlegg neste steg$/);
    const toggle = focused()!;
    expect(descriptionOf(toggle)).to.equal('Jeg kjenner D.');
    await press('Enter');
    await eventually(() => expect(toggle.getAttribute('aria-expanded')).to.equal('true'));
    expect(focused()).to.equal(toggle);
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Hvor vil du være?');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Hva vil du gjøre?');
    await type('Lese loven');
    await tabTo(/^Planlegg neste steg$/, 'Shift+Tab');
    await eventually(() => expect(byRole(widget, 'heading', 'Planen')).to.be.ok);
    expect(widget.shadowRoot!.querySelector('.steps')!.textContent).to.contain('Lese loven');
    await press('Enter');
    await eventually(() => expect(toggle.getAttribute('aria-expanded')).to.equal('false'));
    expect(focused()).to.equal(toggle);
  });

  it('reaches every way to keep it, each by the words that one sees', async () => {
    const widget = await result();
    const seen = ['Lagre i en fil', 'Skriv ut', 'Last ned som regneark (CSV)', 'Begynn på nytt'];
    const fields = ['Åpne en lagret fil', 'Sammenlign med en tidligere fil'];
    const names: string[] = [];
    for (let stops = 0; focused()?.id !== 'after' && stops < 40; stops += 1) {
      names.push(nameOf(focused()!));
      await press('Tab');
    }
    expect(names).to.include.members([...seen, ...fields]);
    for (const label of fields) {
      const field = [...widget.shadowRoot!.querySelectorAll('input')].find((input) => nameOf(input) === label)!;
      expect(field.type).to.equal('file');
      expect(field.closest('label')!.textContent.trim()).to.equal(label);
    }
  });

  it('opens what a leader needs, begins anew, is told so, and takes it back', async () => {
    const widget = await result();
    await tabTo(/^Gi svarene til en leder$/);
    await press('Enter');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Navn (valgfritt)');
    expect((focused() as HTMLInputElement).autocomplete).to.equal('name');
    const status = byRole(widget, 'status');
    await tabTo(/^Begynn på nytt$/);
    await press('Enter');
    await eventually(() => expect(status.textContent).to.contain('Du har begynt på nytt.'));
    await atBeginning(widget);
    expect(allByRole(widget, 'button', 'Fortsett')).to.deep.equal([]);
    await tabTo(/^Angre$/);
    await press('Enter');
    await atStep(/^Slik ser det ut nå$/);
  });
});

describe('somebody who asks for the rest of a long list', () => {
  it('is at the first line that was not there before', async () => {
    const data = plainFramework([9]);
    const answers = Object.fromEntries(data.areas[0]!.groups[0]!.statements.map(({ id }) => [id, 'middle']));
    const widget = await check({ data, saved: smallResult({ framework: { id: data.id, version: '1' }, answers }) });
    byRole(widget, 'button', 'Se resultatet').focus();
    await press('Enter');
    await atStep(/^Slik ser det ut nå$/);
    await tabTo(/^Vis alle \(9\)$/);
    await press('Enter');
    await eventually(() => expect(inFocus()).to.match(/^Påstand a6/));
    expect(allByRole(widget, 'button', /^Vis alle/)).to.have.length(0);
  });
});

describe('somebody who types in a form from paper', () => {
  it('comes to the heading, finds the hint with the field, and hears which line cannot be read', async () => {
    const widget = await check();
    document.querySelector<HTMLElement>('#before')!.focus();
    await tabTo(/^Legg inn fra papir$/);
    await press('Enter');
    await atStep(/^Legg inn fra papir$/);
    await press('Tab');
    const field = focused()!;
    expect(nameOf(field)).to.equal('Svarene fra skjemaet');
    expect(descriptionOf(field)).to.contain('For eksempel: ak1 2');
    await type('ak1 2');
    await press('Enter');
    await type('hm');
    await tabTo(/^Legg inn svarene$/);
    await press('Enter');
    await eventually(() => expect(byRole(widget, 'alert').textContent).to.contain('Linje 2'));
    expect(focused()).to.equal(field);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(field)).to.contain('Linje 2: «hm»');
    await tabTo(/^Tilbake$/);
    await press('Enter');
    await atBeginning(widget);
  });
});
