import type { LitElement, PropertyDeclaration } from 'lit';

/** Where its attribute is, and whether it is a text or a yes: the builds leave out the parts of Lit for all else. */
type Options = Pick<PropertyDeclaration, 'attribute'> & { readonly type?: typeof Boolean };

/**
 * Lit's `@property` in the one dialect that we use. Lit's own carries the standard dialect too, which no tool of ours writes:
 * 0.3 kB gzip in every first view for nothing. No property writes itself to its attribute: pages read what they wrote, and the builds leave
 * that part of Lit out.
 */
export const property =
  (options?: Options) =>
  (element: object, name: string): void =>
    (element.constructor as typeof LitElement).createProperty(name, options);
