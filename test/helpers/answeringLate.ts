import { setImmediate as turn } from 'node:timers/promises'
import type { Random } from '../../shared/lib/random.ts'

/**
 * The same store as over a network: whatever it answers with a promise begins some turns after it was asked and is answered
 * some turns after it was done, so that those who ask at once are answered out of turn.
 */
export function answeringLate<Store extends object>(store: Store, random: Random): Store {
	const sometime = async () => {
		for (let turns = Math.floor(random() * 4); turns > 0; turns--) await turn()
	}
	return new Proxy(store, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name, target)
			if (typeof member !== 'function') return member
			if (!isAsync(member)) return member.bind(target)
			return async (...asked: unknown[]) => {
				await sometime()
				try {
					return await (member.apply(target, asked) as Promise<unknown>)
				} finally {
					await sometime()
				}
			}
		},
	})
}

/** Our stores in memory say so of everything they answer with a promise; what they answer at once stays as it is. */
const isAsync = (member: object) => Object.prototype.toString.call(member) === '[object AsyncFunction]'
