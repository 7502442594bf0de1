// A small application that fails.
class BankError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'BankError';
  }
}

function transfer(amount) {
  throw new BankError(`No answer within ${amount} s`);
}

export function pay(order) {
  try {
    transfer(5);
  } catch (e) {
    throw new Error(`Order ${order.number} cannot be paid`, { cause: e });
  }
}

export async function restock(part) {
  const supplier = undefined;
  return supplier.order(part);
}
