import { expect, it } from 'vitest'
import { type WritingReport, writeInWorker } from '../../../client/documents/writing.ts'
import { minutesOfTheFounding } from './contents.ts'

/** A worker that says what a test makes it say. */
function standIn() {
	const worker = {
		onmessage: undefined as ((event: { data: WritingReport }) => void) | undefined,
		onerror: undefined as ((event: { message: string }) => void) | undefined,
		orders: [] as unknown[],
		hasEnded: false,
		postMessage: (order: unknown) => void worker.orders.push(order),
		terminate: () => {
			worker.hasEnded = true
		},
	}
	return worker
}
const order = { form: 'pdf', document: minutesOfTheFounding, pictures: new Map() } as const

it('[SAVEAS2] the page is told how far the writing is, and the worker ends with the file', async () => {
	const worker = standIn()
	const told: number[] = []
	const { file } = writeInWorker(
		order,
		(done) => told.push(done),
		() => worker as unknown as Worker,
	)
	expect(worker.orders).toEqual([order])
	worker.onmessage?.({ data: { done: 0.5 } })
	worker.onmessage?.({ data: { bytes: new Uint8Array([37]), missing: 2, boxed: ['王'] } })
	expect(await file).toMatchObject({ missing: 2, boxed: ['王'] })
	expect(told).toEqual([0.5])
	expect(worker.hasEnded).toBe(true)
})

it('[SAVEAS2] called off, the worker ends at once', () => {
	const worker = standIn()
	writeInWorker(
		order,
		() => {},
		() => worker as unknown as Worker,
	).cancel()
	expect(worker.hasEnded).toBe(true)
})

it.each([
	[
		'it cannot be written',
		(worker: ReturnType<typeof standIn>) => worker.onmessage?.({ data: { failed: 'RangeError' } }),
	],
	['the worker does not come', (worker: ReturnType<typeof standIn>) => worker.onerror?.({ message: '' })],
])('[SAVEAS3] a file fails if %s, and nothing is left running', async (_what, happens) => {
	const worker = standIn()
	const { file } = writeInWorker(
		order,
		() => {},
		() => worker as unknown as Worker,
	)
	happens(worker)
	await expect(file).rejects.toThrow()
	expect(worker.hasEnded).toBe(true)
})
