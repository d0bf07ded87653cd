import type { Now } from '../../shared/agenda/index.ts'
import { readRound } from '../../shared/agenda/round.ts'
import type { Step } from '../../shared/agenda/step.ts'
import { readTimer } from '../../shared/agenda/timer.ts'
import { isObject, type JsonObject } from '../../shared/lib/json.ts'
import { messageType } from '../../shared/protocol/wire.ts'
import { readSettings } from '../../shared/rounds/readSettings.ts'

/*
 * What the relay tells phones. This file and all it imports do without yjs and its decoders: a phone page has little room.
 */

/** What a message of the socket says the room is doing; undefined for every other message, and for nonsense. */
export function readNowMessage(message: Uint8Array): Now | undefined {
	const type = readVarUint(message, 0)
	const length = type.value === messageType.now ? readVarUint(message, type.end) : undefined
	if (!length || length.end + length.value !== message.length) return undefined
	return parseNow(new TextDecoder().decode(message.subarray(length.end)))
}

/** Reads `Now` from JSON. Parts that cannot be read are as if unsaid, so that no view stumbles over them. */
export function parseNow(json: string): Now | undefined {
	const told = asJson(json)
	if (!isObject(told)) return undefined
	const { since, ready, announcement } = told
	const step = readStep(told.step)
	const round = step && readRoundWithId(told.round)
	const summons = readSummons(told.summons)
	return {
		...(step && { step }),
		...(step && isNumber(since) && { since }),
		timer: readTimer(told.timer),
		frozen: told.frozen === true,
		...(round && { round }),
		ready: isNumber(ready) ? ready : 0,
		speakers: told.speakers === true,
		...(typeof announcement === 'string' && { announcement }),
		...(summons && { summons }),
	}
}

function readStep(told: unknown): Now['step'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	const words = (key: string) => (typeof told[key] === 'string' ? told[key] : '')
	const figure = (key: string) => (isNumber(told[key]) ? told[key] : 0)
	const page = among(told, 'page', ['tasks', 'actors'])
	const round = readSettings(told.round)
	return {
		id: told.id,
		order: words('order'),
		title: words('title'),
		question: words('question'),
		note: words('note'),
		minutes: figure('minutes'),
		number: figure('number'),
		of: figure('of'),
		writers: among<Step['writers']>(told, 'writers', ['everyone', 'own', 'moderation']) ?? 'everyone',
		phone: among<Step['phone']>(told, 'phone', ['contribute', 'question', 'outline']) ?? 'contribute',
		...(typeof told.board === 'string' && { board: told.board }),
		...(page && { page }),
		...(round && { round }),
		...(typeof told.roundId === 'string' && { roundId: told.roundId }),
		...(isNumber(told.done) && { done: told.done }),
	}
}

function readRoundWithId(told: unknown): Now['round'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	// Settings and report come as one object here.
	const round = readRound(told, told)
	return round && { ...round, id: told.id }
}

function readSummons(told: unknown): Now['summons'] {
	if (!isObject(told) || typeof told.board !== 'string') return undefined
	const { board, x, y, w, h, at } = told
	return [x, y, w, h, at].every(isNumber) ? ({ board, x, y, w, h, at } as Now['summons']) : undefined
}

const among = <Choice extends string>(told: JsonObject, key: string, choices: readonly Choice[]) =>
	choices.find((choice) => choice === told[key])

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function asJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/** A number in groups of seven bits, the lowest first. What ends too early is read as far as it goes. */
function readVarUint(from: Uint8Array, start: number): { value: number; end: number } {
	let value = 0
	let factor = 1
	for (let at = start; at < from.length; at++) {
		const byte = from[at] ?? 0
		value += (byte & 127) * factor
		if (byte < 128) return { value, end: at + 1 }
		factor *= 128
	}
	return { value, end: from.length }
}
