import { expect, it } from 'vitest';
import { inEachBrowser } from './browsers.ts';
import { click, eventually, findOne, names } from './finder.ts';
import { answer, atQuestion, begin, checkTag, chosen, complete, finish, pick, words } from './self-check.ts';
import { carry } from './site.ts';

const areas = { nb: 'Veiledningsprosesser og relasjoner', nn: 'Rettleiingsprosessar og relasjonar' };
const rows = {
  nb: 'Veiledningsprosesser og relasjoner For få svar til å si det 1 Ikke ennå, 2 Kompetent, 1 Spesialisert, 5 Uten svar',
  nn: 'Rettleiingsprosessar og relasjonar For få svar til å seie det 1 Ikkje enno, 2 Kompetent, 1 Spesialisert, 5 Utan svar',
};

inEachBrowser((open) => {
  it.each(['nb', 'nn'] as const)(
    'a check is taken, saved to a file and opened again on another day, from a folder with no network: %s',
    async (language) => {
      const { address, own } = carry('retning-self-check.js', checkTag, language);
      const first = await open(address, { height: 5000 });
      await complete(first.page);
      await begin(first.page, [areas[language]], language);
      await answer(first.page, [1, 0, 2, 1, -1], language);
      await finish(first.page, language);
      expect(await names(first.page, 'row')).toEqual([rows[language]]);
      await click(first.page, 'button', words[language].save);
      const saved = await eventually(() => {
        const [file] = first.saved();
        expect(file?.text ?? '').toMatch(/\}\s*$/);
        return file!;
      });
      expect(saved.name).toMatch(/^practitioner-competence-\d{4}-\d\d-\d\d.*\.json$/);

      const second = await open(address, { height: 5000 });
      await complete(second.page);
      await pick(second.page, words[language].open, saved.path);
      await findOne(second.page, 'status', words[language].opened);
      expect(await names(second.page, 'row')).toEqual([rows[language]]);
      await click(second.page, 'button', words[language].more);
      await atQuestion(second.page, 5);
      await click(second.page, 'button', words[language].back);
      await atQuestion(second.page, 4);
      expect(await chosen(second.page)).toEqual(['competent']);

      for (const { requests, said, host } of [first, second]) {
        // A file that is made in the page is asked of nobody.
        const asked = requests.filter((request) => !own.includes(request) && !request.startsWith('blob:'));
        const { errors, globals, stored } = await host();
        expect({ asked, said, errors, globals, stored }).toEqual({
          asked: [],
          said: [],
          errors: [],
          globals: [],
          stored: [],
        });
      }
    },
  );
});
