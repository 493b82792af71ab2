/** Registering a tag on a page that we do not own: somebody may have been here before. */

/** The version that stands in `package.json`; a test keeps the two equal. */
export const version = '0.2.0';

/**
 * Registers `tag` unless it is taken. The same version twice is silence: editors paste a snippet twice. Another version or a
 * stranger's element stays, and one console line names both, since a second `customElements.define` would throw and stop the
 * whole script.
 */
export function define(tag: string, element: CustomElementConstructor & { readonly version?: string }): void {
  // Told here, where whoever loads the script catches it: a tag that is drawn throws at nobody.
  if (!(element.prototype as Partial<Element>).attachShadow) throw new Error('no shadow roots');
  const taken = customElements.get(tag);
  if (!taken) {
    customElements.define(tag, element);
    return;
  }
  const { version: there } = taken as { readonly version?: unknown };
  if (there === element.version) return;
  console.warn(
    `<${tag}> is already registered (${typeof there === 'string' ? there : 'by another library'}); version ` +
      `${element.version ?? '?'} stands back. Load one version of the script.`,
  );
}
