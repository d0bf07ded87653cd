import { type ComponentType, createContext } from 'react'
import type { Content, TextDocument } from '../../shared/documents/index.ts'
import type { PictureFile, PictureFiles } from './paper/sheets.ts'

/** Bytes of pictures a file takes along; the worker and a text program hold all of them at once. */
export const mostPictureBytes = 64 * 1024 * 1024

/** What has come of drawing: the pictures by their source, and of how many boards there is none, or not all of it. */
export interface DrawnBoards {
	readonly pictures: PictureFiles
	readonly lacking: number
}

/** A board's picture; `isWhole`: every photo on it has come. */
export interface DrawnBoard {
	readonly file: PictureFile
	readonly isWhole: boolean
}

export interface BoardDrawerProps {
	/** ids of boards, in the order in which they are drawn; of one area of a board `<board>/<shape>` */
	readonly boards: readonly string[]
	/** how many bytes their pictures may take; without it what a file has room for */
	readonly most?: number
	/** how much is done, from 0 to 1 */
	readonly tell: (done: number) => void
	/** Called once, when each has been tried. */
	readonly onDrawn: (drawn: DrawnBoards) => void
}

/**
 * What draws boards for a file, as long as it is mounted: taken away, it stops and tells nothing. Whoever shows documents beside boards gives it;
 * without it, the files have the pictures' words alone.
 */
export const BoardDrawerContext = createContext<ComponentType<BoardDrawerProps> | undefined>(undefined)

const ofBoard = 'board:'

/** The boards a document shows, each once, in the order in which they are read. */
export function boardsIn({ sections }: TextDocument): string[] {
	const sources = (content: Content): string[] =>
		content.kind === 'picture' ? [content.source, ...content.text.flatMap(sources)] : []
	const all = sections.flatMap(({ content }) => content.flatMap(sources))
	return [...new Set(all)].filter((source) => source.startsWith(ofBoard)).map((source) => source.slice(ofBoard.length))
}

/**
 * Draws boards one after another. One that is not there, breaks, or has no room in the file any more does not hold up the others.
 *
 * @throws the signal's reason as soon as it is aborted
 */
export async function drawInTurn(
	boards: readonly string[],
	draw: (board: string) => Promise<DrawnBoard | undefined>,
	{ signal, tell, most = mostPictureBytes }: { signal: AbortSignal; tell: (done: number) => void; most?: number },
): Promise<DrawnBoards> {
	const pictures = new Map<string, PictureFile>()
	let room = most
	let lacking = 0
	for (const [at, board] of boards.entries()) {
		signal.throwIfAborted()
		tell(at / boards.length)
		const drawn = room > 0 ? await draw(board).catch(() => undefined) : undefined
		// The first one without room ends it: drawing on for what cannot be taken along is time of people.
		room -= drawn?.file.bytes.length ?? 0
		const isTaken = drawn !== undefined && room >= 0
		if (isTaken) pictures.set(`${ofBoard}${board}`, drawn.file)
		if (!isTaken || !drawn.isWhole) lacking++
	}
	signal.throwIfAborted()
	return { pictures, lacking }
}
