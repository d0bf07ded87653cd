/** What a workshop file has of a workshop: everything, everything but the names of people, or boards and agendas without contents. */
export const workshopFileForms = ['whole', 'withoutNames', 'template'] as const
export type WorkshopFileForm = (typeof workshopFileForms)[number]

/** How a workshop file is called at its end. */
export const workshopFileEnding = '.netzwerkstatt'

/** `POST /api/workshop-files`: a workshop file will come, so many bytes of it, in parts of `part` bytes each. */
export interface SendFileRequest {
	bytes: number
	/** the operator's, where `GET /api/founding` says that one is needed */
	key?: string
}
/** The parts go to `PUT /api/workshop-files/<id>/<number>`, from 0, one after the other; the last one again does no harm. */
export interface SendFileAnswer {
	id: string
	/** bytes of each part but the last */
	part: number
}

/**
 * `POST /api/workshop-files/<id>`: everything is sent. 201 with `FoundAnswer` once the workshop is there, or 202 with this while the
 * file is still being looked at: ask again.
 */
export interface OpeningAnswer {
	opening: true
}

/** `GET /api/workshop-file?form=…`, for the moderation: the workshop as a file. */
export const workshopFileType = 'application/vnd.netzwerkstatt'
