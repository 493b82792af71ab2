import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's `@property` in the one dialect that we use. Lit's own carries the standard dialect too, which no tool of ours writes:
 * 0.3 kB gzip in every first view for nothing.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (element: object, name: string): void =>
    (element.constructor as typeof LitElement).createProperty(name, options);
