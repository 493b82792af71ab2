/** A self-check in a page. */
import type { CheckResult, Framework } from '@retning/core/schema/types';
import { expect } from 'chai';
import { html } from 'lit';
import '../../widgets/src/self-check/self-check.define.ts';
import type { RetningSelfCheck } from '../../widgets/src/self-check/self-check.ts';
import { mount } from './mount.ts';
import { eventually } from './person.ts';

interface Given {
  readonly data: Framework;
  readonly saved?: CheckResult;
  readonly layout?: string;
}

/**
 * A check between two buttons: a Tab too many must not end in the browser's own bars, where Firefox keeps the next keys.
 */
export async function checkInPage({ data, saved, layout = '' }: Given): Promise<RetningSelfCheck> {
  const page = await mount(
    html`<div>
      <button id="before">Before</button>
      <retning-self-check
        .data=${data}
        .saved=${saved}
        layout=${layout}
        now="2026-11-24T10:15:00+01:00"
      ></retning-self-check>
      <button id="after">After</button>
    </div>`,
  );
  const widget = page.querySelector('retning-self-check')!;
  await checkReady(widget);
  return widget;
}

/** Files, paper and result are there once the part that is fetched later has come; until then nobody is told of anything. */
export const checkReady = (widget: Element): Promise<unknown> =>
  eventually(() => expect(widget.shadowRoot!.querySelector('.check > [role=status]')).to.be.ok);
