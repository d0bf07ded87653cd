import type { TimeAnswer } from '../../shared/protocol/api.ts'
import type { Deps, Handler } from './deps.ts'

/** `GET /api/time`: the clock to which all devices set theirs. */
export function time({ clock }: Deps): Handler {
	return (c) => c.json({ now: clock.now() } satisfies TimeAnswer)
}
