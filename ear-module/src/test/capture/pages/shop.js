// One payload of @sentry/browser: /shop?case=NAME&key=KEY
const parameters = new URLSearchParams(location.search);
const name = parameters.get('case');
const tracing = name === 'browser-transaction';

Sentry.init({
  dsn: `http://${parameters.get('key')}@${location.host}/${name}/1`,
  release: 'shop@1.4.2',
  environment: 'production',
  tracesSampleRate: tracing ? 1 : undefined,
  traceLifecycle: 'static',
  integrations: defaults =>
    defaults
      .filter(each => each.name !== 'BrowserSession' || name === 'browser-session')
      .concat(tracing ? [Sentry.browserTracingIntegration()] : []),
});

class BankError extends Error {
  name = 'BankError';
}

function transfer(amount) {
  throw new BankError(`No answer within ${amount} s`);
}

function pay(order) {
  try {
    transfer(5);
  } catch (e) {
    throw new Error(`Order ${order.number} cannot be paid`, { cause: e });
  }
}

const cases = {
  // The button is pressed from outside.
  'browser-error'() {
    Sentry.setUser({ id: '42', username: 'ada', email: 'ada@example.com', ip_address: '{{auto}}' });
    Sentry.setTag('payment.provider', 'bank');
    Sentry.setContext('order', { number: 17, items: ['pump', 'valve'] });
    console.warn('The bank is slow');
    document.getElementById('pay').addEventListener('click', async () => {
      await fetch('/prices?currency=EUR');
      history.pushState({}, '', '/shop?case=browser-error&step=2#pay');
      setTimeout(() => pay({ number: 17 }), 10);
    });
  },
  'browser-unhandled-rejection'() {
    Promise.reject(new TypeError('supplier is undefined'));
  },
  'browser-message'() {
    Sentry.captureMessage('Stock of valve is low', 'warning');
  },
  'browser-thrown-text'() {
    Sentry.captureException('No bank');
  },
  'browser-transaction'() {},
  'browser-session'() {},
  'browser-feedback'() {
    Sentry.captureFeedback({ message: 'The cart was empty after I paid.', name: 'Ada', email: 'ada@example.com' });
  },
};

cases[name]();
