/** Why a source could not answer, as a code the visitor can be told about. */
export type SourceProblem = 'unreachable' | 'refused' | 'timed-out' | 'unreadable';

/** A question to a source that got no answer. `cause` holds what the developer needs to know. */
export class SourceError extends Error {
  readonly code: SourceProblem;

  constructor(code: SourceProblem, options?: ErrorOptions) {
    super(code, options);
    this.name = 'SourceError';
    this.code = code;
  }
}
