import { define } from '../base/define.ts';
import { finderContent } from '../finder-content.ts';
import { RetningCentreFinder } from './centre-finder.ts';

RetningCentreFinder.content = finderContent;
define('retning-centre-finder', RetningCentreFinder);

declare global {
  interface HTMLElementTagNameMap {
    'retning-centre-finder': RetningCentreFinder;
  }
}
