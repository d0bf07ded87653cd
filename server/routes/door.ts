import { showCode } from '../../shared/agenda/index.ts'
import type { DoorAnswer } from '../../shared/protocol/api.ts'
import type { Door } from '../links/directory.ts'
import { doorOf, openDoor } from '../links/door.ts'
import type { Deps, Handler } from './deps.ts'

/** `GET /api/door`: is it open, and with which code? */
export function lookAtDoor(deps: Deps): Handler {
	const { clock, directory } = deps
	return async (c) => {
		const { workshop } = c.var.grant
		return c.json(showDoor(deps, workshop, await doorOf(directory, workshop, clock.now())))
	}
}

/** `PUT /api/door`: opens it; an open one stays as it is. */
export function unlockDoor(deps: Deps): Handler {
	const { clock, directory, random } = deps
	return async (c) => {
		const { workshop } = c.var.grant
		return c.json(showDoor(deps, workshop, await openDoor(directory, workshop, clock.now(), random)))
	}
}

/** `DELETE /api/door`: the code is void; who is in stays in. */
export function lockDoor(deps: Deps): Handler {
	return async (c) => {
		const { workshop } = c.var.grant
		await deps.directory.closeDoor(workshop)
		return c.json(showDoor(deps, workshop, undefined))
	}
}

/**
 * What the moderation is answered, and what every wall shows before long: the code while it leads somewhere. Whether that
 * can be written just now changes nothing about the door; the next look at it writes it again.
 */
export function showDoor({ stage, log }: Deps, workshop: string, door: Door | undefined): DoorAnswer {
	stage
		.tell(workshop, 'door', (doc) => showCode(doc, door?.code))
		.catch((err: unknown) => log.warn({ workshop, err }, 'codeNotShown'))
	return door ? { open: true, code: door.code } : { open: false }
}
