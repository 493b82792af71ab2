/**
 * The shape of what the transition explorer asks and shows: situations, axes, the five buttons with questions and activities, needs, ways
 * to get help, tools and terms. One file a language; a county or a directorate can put its own in the place of ours.
 */
import { code, key, link, provenance, text } from './pieces.ts';
import * as z from './zod.ts';

/** The same words as in a centre feed: a picture can be handed on to the finder as it is. */
const topics = z.array(z.enum(['education', 'employment', 'welfare', 'everyday']), z.maxLength(4));
const channels = z.array(z.enum(['in-person', 'phone', 'video', 'chat', 'e-mail']), z.maxLength(5));
const company = z.array(z.enum(['alone', 'pair', 'group']), z.minLength(1), z.maxLength(3));
const codes = z.array(code, z.maxLength(60));
const minutes = z.number(z.refine((time) => Number.isInteger(time) && time > 0 && time <= 960, 'minutes'));
const two = [z.minLength(2), z.maxLength(2)] as const;

/** One of the two words of a pair, or of the two ends of an axis. */
const word = z.object({ id: code, name: text(80), text: z.optional(text(400)) });

/** What a transition may be, between two ends: neither is better, and one may be at both or unsure. Answers are looked up by its id. */
const axis = z.object({ id: key, name: text(80), question: text(200), poles: z.array(word, ...two) });

/** Something to think or talk about. */
export const question = z.object({
  id: code,
  text: text(400),
  /** The time that it asks about; none: any. */
  about: z.optional(z.enum(['past', 'present', 'future'])),
  with: company,
  minutes,
});

/** Something to do. `format` and `groups` are what a practitioner plans by. */
export const activity = z.object({
  id: code,
  name: text(120),
  text: text(1500),
  with: company,
  minutes,
  format: z.enum(['conversation', 'exercise', 'course', 'digital', 'workplace']),
  /** Ids of the target groups that it was made with in mind; none: everybody. */
  groups: z.optional(codes),
  /** Can be done without a network, on paper. */
  offline: z.optional(z.boolean()),
});

/** A question for colleagues about their own practice. */
export const reflection = z.object({ id: code, text: text(600) });

/** An area to explore, and the tension in it: two words. Questions and activities are checked one by one. */
const button = z.object({
  id: code,
  name: text(80),
  text: text(600),
  words: z.array(word, ...two),
  questions: z.array(z.unknown(), z.maxLength(60)),
  activities: z.optional(z.array(z.unknown(), z.maxLength(40))),
  colleagues: z.optional(z.array(z.unknown(), z.maxLength(40))),
});

/** A change that people meet, and what it is often like. A suggestion, which the person overrules. */
export const preset = z.object({
  id: code,
  name: text(120),
  text: z.optional(text(400)),
  /** Pole by axis, or `both`. */
  axes: z.dictionary(code),
  /** Ids of needs and of buttons that many begin with. */
  needs: z.optional(codes),
  buttons: z.optional(codes),
  topics: z.optional(topics),
});

/** What a person may need from guidance. */
const need = z.object({ id: code, name: text(120), text: z.optional(text(400)) });

/** One of the four matters of life that guidance takes up. */
const topic = z.object({
  id: z.enum(['education', 'employment', 'welfare', 'everyday']),
  name: text(120),
  text: z.optional(text(400)),
});

/** A way to get guidance: whom it suits, and why. The reason is shown with it. */
export const way = z.object({
  id: code,
  name: text(120),
  text: text(400),
  reason: text(300),
  channels,
  services: z.optional(
    z.array(
      z.enum(['individual', 'pair', 'group', 'drop-in', 'digital', 'information', 'advice', 'guidance']),
      z.maxLength(8),
    ),
  ),
  needs: codes,
});

/** A tool of others: what it is for, whom it suits, and why. It fits when one of its needs, topics or presets does. */
export const tool = z.object({
  id: code,
  name: text(120),
  maker: text(120),
  text: text(400),
  reason: text(300),
  link: z.optional(link),
  needs: z.optional(codes),
  topics: z.optional(topics),
  presets: z.optional(codes),
  /** It fits who has chosen an occupation. */
  occupation: z.optional(z.boolean()),
  /** How to get the same without a network: whom to ask for what. */
  offline: z.optional(text(400)),
});

export const term = z.object({ id: code, name: text(80), text: text(600) });

const targetGroup = z.object({ id: code, name: text(120) });

const several = <T>(schema: z.Schema<T>, most: number) => z.array(schema, z.minLength(1), z.maxLength(most));

/** What stands round the records. The records are checked one by one, so that a bad one does not sink the rest. */
export const transition = z.object({
  format: z.enum(['retning/transition@1']),
  ...provenance,
  /** True only for the wording of the body that owns the areas; otherwise the widget says that it is not. */
  official: z.boolean(),
  name: text(200),
  lead: z.optional(text(1000)),
  /** Whose words they are, and what in them is official. */
  note: z.optional(text(1000)),
  axes: several(axis, 6),
  buttons: several(button, 8),
  needs: several(need, 12),
  topics: several(topic, 4),
  groups: z.optional(z.array(targetGroup, z.maxLength(20))),
  presets: z.array(z.unknown(), z.maxLength(60)),
  ways: z.optional(z.array(z.unknown(), z.maxLength(20))),
  tools: z.optional(z.array(z.unknown(), z.maxLength(60))),
  terms: z.optional(z.array(z.unknown(), z.maxLength(100))),
});
