import { countOf, isObject, type JsonObject } from '../lib/json.ts'
import type { Now } from './now.ts'
import { readRound } from './round.ts'
import { readSummons } from './sight.ts'
import { readStep } from './step.ts'
import { isNumber, readTimer } from './timer.ts'

/*
 * Phones have little room: what is here does without yjs, as all it imports.
 */

/**
 * What of `Now` is told to phones, to become JSON: all but the moderation's note, and what a round collects only once,
 * since forty long options twice are more than goes in one message.
 */
export function writeNowJson({ step, ...now }: Now): object {
	if (!step) return now
	const { note: _note, round, ...told } = step
	return { ...now, step: now.round || !round ? told : { ...told, round } }
}

/**
 * `Now` as it was told to a phone, out of JSON; undefined if it is none. Parts that cannot be read are as if unsaid, so
 * that no view stumbles over them. While there is a round, its step collects what was agreed in that.
 */
export function readNowJson(told: unknown): Now | undefined {
	if (!isObject(told)) return undefined
	const { since, participants, announcement, code } = told
	const step = stepFrom(told.step, told.round)
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

function stepFrom(told: unknown, round: unknown): Now['step'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	const whole: JsonObject = isObject(round) && round.settings ? { ...told, round: round.settings } : told
	return { ...readStep(told.id, whole), number: countOf(told.number), of: countOf(told.of) }
}

function roundFrom(told: unknown): Now['round'] {
	if (!isObject(told) || typeof told.id !== 'string') return undefined
	// What was agreed and what the server reports come as one object.
	const round = readRound(told, told)
	return round && { ...round, id: told.id }
}
