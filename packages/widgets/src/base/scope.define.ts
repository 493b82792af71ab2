import { RetningScope } from './scope.ts';

// Whichever version of it came first will do: it draws nothing and keeps what it is told.
if (!customElements.get('retning-scope')) customElements.define('retning-scope', RetningScope);

declare global {
  interface HTMLElementTagNameMap {
    'retning-scope': RetningScope;
  }
}
