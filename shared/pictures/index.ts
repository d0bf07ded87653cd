export { isPictureName, pictureNamed, pictureNameOf, pictureSrc } from './name.ts'
export { longestSide, type Picture, type PictureType, readDataUrl, readPicture } from './picture.ts'
