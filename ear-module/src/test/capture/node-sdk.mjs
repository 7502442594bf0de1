// One payload of @sentry/node: node node-sdk.mjs NAME DSN
import * as Sentry from '@sentry/node';
import { pay, restock } from './shop.mjs';

const [name, dsn] = process.argv.slice(2);
const tracing = name === 'node-transaction' || name === 'node-spans';

Sentry.init({
  dsn,
  release: 'shop@1.4.2',
  dist: '42',
  environment: 'production',
  serverName: 'shop-1',
  sendDefaultPii: false,
  tracesSampleRate: tracing ? 1 : undefined,
  traceLifecycle: name === 'node-transaction' ? 'static' : 'stream',
  beforeSend: event => {
    delete event.contexts?.os?.kernel_version;
    return event;
  },
  integrations: defaults =>
    defaults
      .filter(each => each.name !== 'ProcessSession' || name === 'node-session')
      // Nothing of this machine: its processor, memory and kernel.
      .filter(each => each.name !== 'Context')
      .concat(Sentry.nodeContextIntegration({ device: false, cloudResource: false })),
});

function scene() {
  Sentry.setUser({ id: '42', username: 'ada', email: 'ada@example.com', ip_address: '{{auto}}', plan: 'pro' });
  Sentry.setTags({ 'payment.provider': 'bank', urgent: true, basket: 3 });
  Sentry.setContext('order', { number: 17, items: ['pump', 'valve'], total: { amount: 12.5, unit: 'EUR' } });
  Sentry.setExtra('attempt', 2);
  Sentry.addBreadcrumb({ category: 'cart', message: 'Valve added', level: 'info', data: { count: 1 } });
  Sentry.addBreadcrumb({ type: 'http', category: 'fetch', level: 'warning', data: { url: 'https://bank.example/pay', method: 'POST', status_code: 502 } });
  console.warn('The bank does not answer');
}

function serve() {
  Sentry.startSpan({ name: 'GET /cart/:id', op: 'http.server', attributes: { 'sentry.source': 'route' } }, () => {
    Sentry.startSpan({ name: 'select * from cart where id = ?', op: 'db', attributes: { 'db.system': 'h2' } }, () => {});
    Sentry.startSpan({ name: 'render cart', op: 'template' }, span => span.setStatus({ code: 2, message: 'internal_error' }));
  });
}

const cases = {
  'node-error'() {
    scene();
    try {
      pay({ number: 17 });
    } catch (e) {
      Sentry.captureException(e);
    }
  },
  'node-message'() {
    Sentry.withScope(scope => {
      scope.setLevel('warning');
      scope.setTag('warehouse', 'north');
      scope.setFingerprint(['{{ default }}', 'stock']);
      const part = 'valve';
      Sentry.captureMessage(Sentry.parameterize`Stock of ${part} is low: ${3}`);
    });
  },
  'node-unhandled-rejection'() {
    restock('valve');
  },
  'node-uncaught'() {
    setTimeout(() => pay({ number: 18 }), 10);
  },
  'node-transaction': serve,
  'node-spans': serve,
  'node-session'() {},
  'node-feedback'() {
    Sentry.captureFeedback({
      message: 'The cart was empty after I paid.',
      name: 'Ada',
      email: 'ada@example.com',
      url: 'https://shop.example/cart',
    });
  },
  'node-check-in'() {
    const config = { schedule: { type: 'crontab', value: '0 3 * * *' }, checkinMargin: 5, maxRuntime: 30, timezone: 'Europe/Berlin' };
    const checkInId = Sentry.captureCheckIn({ monitorSlug: 'nightly-stock', status: 'in_progress' }, config);
    Sentry.captureCheckIn({ checkInId, monitorSlug: 'nightly-stock', status: 'ok', duration: 12.5 });
  },
  'node-attachment'() {
    Sentry.withScope(scope => {
      scope.addAttachment({ filename: 'order.json', data: '{"number":17}', contentType: 'application/json' });
      Sentry.captureException(new RangeError('Order 17 has no items'));
    });
  },
  // Above 32 KiB the SDK compresses.
  'node-large'() {
    Sentry.setExtra('log', 'The pump runs. '.repeat(4000));
    Sentry.setExtra('readings', Array.from({ length: 500 }, (_, i) => ({ at: i, bar: i / 10 })));
    Sentry.captureException(new Error('Too much pressure'));
  },
};

cases[name]();
// A session is sent when the process ends by itself.
if (name !== 'node-session') setTimeout(async () => {
  await Sentry.close(5000);
  process.exit(0);
}, 500);
