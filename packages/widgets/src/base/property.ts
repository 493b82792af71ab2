import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's `@property` in the one dialect that we use. Lit's own carries the standard dialect too, which no tool of ours writes:
 * 0.3 kB gzip in every first view for nothing. No property writes itself to its attribute: pages read what they wrote, and the builds leave
 * that part of Lit out.
 */
export const property =
  (options?: Omit<PropertyDeclaration, 'reflect' | 'useDefault'>) =>
  (element: object, name: string): void =>
    (element.constructor as typeof LitElement).createProperty(name, options);
