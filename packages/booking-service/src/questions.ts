/** Questions that are answered in writing, each with the day by which the answer is promised. */
import { randomUUID } from 'node:crypto';
import { answerBy } from '@retning/core/booking/answer-by';
import { checkQuestion } from '@retning/core/check-booking';
import type { CentreAvailability, QuestionAnswer } from '@retning/core/schema/types';
import { writeTime } from '@retning/core/time/written';
import { type Keeper, note } from './keeper.ts';
import { newReference } from './secrets.ts';
import { type Sent, answerTo, once, settled, subjectOf } from './sent.ts';
import { Refused } from './transactions.ts';

/** Takes a question. The text of the answer, the same for the same key. Throws `key-reused` and `invalid`. */
export async function ask(
  { db, clock }: Keeper,
  sent: Sent,
  centre: CentreAvailability,
  value: unknown,
): Promise<string> {
  const known = await answerTo(db, sent);
  if (known !== undefined) return known;
  const { data: request, findings } = checkQuestion(value, centre);
  if (!request) throw new Refused('invalid', { errors: findings });
  const { text, name, contact, guard: _guard, centre: _centre, ...wishes } = request;
  return once(db, sent, async (trx) => {
    const id = randomUUID();
    const reference = newReference();
    const received = clock();
    const promised = answerBy(received, centre);
    await trx
      .insertInto('question')
      .values({
        id,
        reference,
        centre: centre.centre,
        received: new Date(received),
        answer_from: promised?.from ?? null,
        answer_by: promised?.by ?? null,
        text,
        name: name ?? null,
        contact_by: contact.by,
        contact: contact.address,
        wishes: JSON.stringify(wishes),
      })
      .execute();
    await note(trx, 'asked', 'person', id);
    const answer: QuestionAnswer = {
      reference,
      received: writeTime(received, centre.zone),
      zone: centre.zone,
      ...promised,
    };
    return { answer, subject: id };
  });
}

/** What a question was answered whose answer was lost. Throws `not-found`: it did not come in. */
export async function questionByKey({ db }: Keeper, key: string): Promise<QuestionAnswer> {
  await settled(db, 'question', key);
  const found = await subjectOf(db, 'question', key);
  if (!found) throw new Refused('not-found');
  return JSON.parse(found.answer) as QuestionAnswer;
}
