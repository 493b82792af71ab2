import { define } from '../base/define.ts';
import { frameworks } from '../frameworks.ts';
import { RetningSelfCheck } from './self-check.ts';

RetningSelfCheck.frameworks = frameworks;
define('retning-self-check', RetningSelfCheck);

declare global {
  interface HTMLElementTagNameMap {
    'retning-self-check': RetningSelfCheck;
  }
}
