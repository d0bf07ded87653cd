import { isObject } from '../lib/json.ts'
import type { Now } from './now.ts'
import { readRound } from './round.ts'
import { readSummons } from './sight.ts'
import { readStep } from './step.ts'
import { isNumber, readTimer } from './timer.ts'

/**
 * `Now` as it was told to a phone, out of JSON; undefined if it is none. Parts that cannot be read are as if unsaid, so
 * that no view stumbles over them. Does without yjs, as all it imports: a phone page has little room.
 */
export function readNowJson(told: unknown): Now | undefined {
	if (!isObject(told)) return undefined
	const { since, participants, announcement, code } = told
	const step = stepFrom(told.step)
	const round = step && roundFrom(told.round)
	const summons = readSummons(told.summons)
	return {
		...(step && { step }),
		...(step && isNumber(since) && { since }),
		timer: readTimer(told.timer),
		frozen: told.frozen === true,
		...(round && { round }),
		...(isNumber(participants) && { participants }),
		ready: countOf(told.ready),
		speakers: told.speakers === true,
		...(typeof announcement === 'string' && { announcement }),
		...(typeof code === 'string' && { code }),
		...(summons && { summons }),
	}
}

function stepFrom(told: unknown): Now['step'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	return { ...readStep(told.id, told), number: countOf(told.number), of: countOf(told.of) }
}

function roundFrom(told: unknown): Now['round'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	// What was agreed and what the server reports come as one object.
	const round = readRound(told, told)
	return round && { ...round, id: told.id }
}

const countOf = (value: unknown): number => (isNumber(value) ? value : 0)
