/** How the bar's buttons look. */
import { css } from 'lit';

export const toolStyles = css`
  @media (max-width: 599px) {
    .present {
      display: none;
    }
  }
  :host {
    display: flex;
    font: 500 0.875rem/1.3 var(--sans, sans-serif);
  }
  .share {
    display: block;
  }
`;
