/** Loaded before anything else (`node --import`): this process has a clock that is CLOCK_SKEW_MS ahead, or behind where that is negative. */
const skew = Number(process.env.CLOCK_SKEW_MS ?? 0)
const RealDate = Date
const now = () => RealDate.now() + skew

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
