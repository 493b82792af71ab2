import { define } from '../base/define.ts';
import { transitions } from '../transitions.ts';
import { RetningTransitionExplorer } from './transition-explorer.ts';

RetningTransitionExplorer.transitions = transitions;
define('retning-transition-explorer', RetningTransitionExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'retning-transition-explorer': RetningTransitionExplorer;
  }
}
