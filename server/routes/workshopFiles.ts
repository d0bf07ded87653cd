import { z } from 'zod'
import { Refusal } from '../../shared/protocol/refusals.ts'
import {
	type OpeningAnswer,
	type SendFileAnswer,
	workshopFileForms,
	workshopFileType,
} from '../../shared/protocol/workshopFile.ts'
import { incomingLimits } from '../workshopFile/incoming.ts'
import { addressOf, sourceOf } from './address.ts'
import { bodyOf, wholeBytes } from './body.ts'
import type { Deps, Handler } from './deps.ts'
import type { FoundingDoor } from './founding.ts'
import { baseUrlOf } from './origin.ts'
import { foundAnswer } from './workshops.ts'

const sendRequest = z.object({ bytes: z.number().int().min(1), key: z.string().max(200).optional() })
const form = z.enum(workshopFileForms)

/** So long a request waits for a file to be opened, milliseconds: proxies let nobody wait much longer. */
const patience = 15_000

/** `GET /api/workshop-file`: the workshop as a file, handed on as it is written. */
export function readWorkshopFile({ fileWriting, log }: Deps): Handler {
	return async (c) => {
		const asked = form.safeParse(c.req.query('form') ?? 'whole')
		if (!asked.success) throw new Refusal('malformed', 'no such form of a file')
		const { workshop } = c.var.grant
		const pieces = await fileWriting.write(workshop, asked.data)
		const body = new ReadableStream<Uint8Array>(
			{
				async pull(stream) {
					try {
						const { value, done } = await pieces.next()
						if (done) stream.close()
						else stream.enqueue(value)
					} catch (err) {
						// Whoever receives it sees that it ends too early.
						log.error({ event: 'fileBrokeOff', workshop, err }, 'workshop file')
						stream.error(err)
					}
				},
				cancel: async () => void (await pieces.return(undefined)),
			},
			{ highWaterMark: 1 },
		)
		return c.body(body, 200, { 'Content-Type': workshopFileType })
	}
}

/** `POST /api/workshop-files`: a file will come; asks all that founding a workshop asks, before any of it does. */
export function sendWorkshopFile({ config, incoming }: Deps, door: FoundingDoor): Handler {
	return async (c) => {
		const { bytes, key } = await bodyOf(c, sendRequest)
		const source = sourceOf(addressOf(c, config))
		door.pass(key, source)
		const id = await incoming.begin(source, bytes)
		return c.json({ id, part: incomingLimits.part } satisfies SendFileAnswer, 201)
	}
}

/** `PUT /api/workshop-files/:id/:part`: one part, the bytes as they are. */
export function putFilePart({ incoming }: Deps): Handler {
	return async (c) => {
		const part = c.req.param('part') ?? ''
		if (!/^\d{1,6}$/.test(part)) throw new Refusal('malformed', 'parts are numbered from 0')
		await incoming.put(c.req.param('id') ?? '', Number(part), await wholeBytes(c))
		return c.json({})
	}
}

/** `POST /api/workshop-files/:id`: makes a workshop of it, and answers its links; asked again, the same ones. */
export function openWorkshopFile({ config, clock, incoming }: Deps): Handler {
	return async (c) => {
		const opened = incoming.open(c.req.param('id') ?? '')
		let cancel = () => {}
		const later = new Promise<undefined>((enough) => {
			cancel = clock.after(patience, () => enough(undefined))
		})
		const done = await Promise.race([opened, later]).finally(cancel)
		if (!done) return c.json({ opening: true } satisfies OpeningAnswer, 202)
		return c.json(foundAnswer(baseUrlOf(c, config), done.id, done.links), 201)
	}
}
