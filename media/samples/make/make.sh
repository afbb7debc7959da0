#!/usr/bin/env bash
# Makes the sample photos: draws each scene (headless Chromium), encodes it (ImageMagick), writes its metadata (exiftool)
# and lists all of them in manifest.json and captions.csv. `make.sh NAME…` makes only those named.
# The drawing is seeded; a browser or encoder of another version may still give other octets, so the files are committed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) out=$(dirname "$(cd "$(dirname "$0")" && pwd)") work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() {
  local part parts=()
  IFS=+ read -ra parts <<<"$1"
  for part in "${parts[@]}"; do "$here/render-one" "$part" "$work/$part.png"; done
  if ((${#parts[@]} == 1)); then convert "$work/${parts[0]}.png" -resize "${edge:-1400}x${edge:-1400}>" "$work/scene.png"
  else for part in "${parts[@]}"; do convert "$work/$part.png" -gravity center -resize x900 -crop 790x900+0+0 +repage "$work/part-$part.png"; done
    parts=("${parts[@]/#/$work/part-}")
    convert "${parts[@]/%/.png}" +append "$work/scene.png"
  fi
}

encode() {
  case $1 in
    *.jpg)
      local quality
      for quality in 86 82 78 74 70 66 60; do
        convert "$work/scene.png" -strip -sampling-factor 4:2:0 -interlace none -quality $quality "$out/$1"
        (($(stat -c %s "$out/$1") <= 245000)) && break
      done ;;
    *.webp) convert "$work/scene.png" -strip -quality 78 "$out/$1" ;;
    *.png) convert "$work/scene.png" -strip -resize 900x -blur 0x0.7 -posterize 40 +dither -colors 96 -define png:compression-level=9 "png8:$out/$1" ;;
  esac
}

while IFS=$'\t' read -r file scene _; do
  [[ $file == file ]] && continue
  (($# == 0)) || [[ " $* " == *" $file "* ]] || continue
  draw "$scene"
  encode "$file"
  exiftool -q -overwrite_original -charset filename=utf8 -@ "$here/metadata/${file%.*}.args" "$out/$file"
done <"$here/samples.tsv"

cd "$out"
while IFS=$'\t' read -r file scene proves; do
  [[ $file == file ]] && continue
  jq -n --arg file "$file" --arg scene "$scene" --arg proves "$proves" --arg sha "$(sha256sum "$file" | cut -d' ' -f1)" --argjson octets "$(stat -c %s "$file")" \
    '{file: $file, origin: "drawn by make/make.sh, scene \($scene)", licence: "CC0-1.0", sha256: $sha, octets: $octets, proves: $proves}'
done <make/samples.tsv | jq -s . >manifest.json
{
  echo 'filename,headline,caption,credit'
  exiftool -q -j -charset iptc=cp1252 -XMP-dc:Description -IPTC:Caption-Abstract -EXIF:ImageDescription -XMP-photoshop:Headline -XMP-photoshop:Credit -IPTC:Credit SAMPLE-* -G1 |
    jq -r '.[] | [.SourceFile, (."XMP-photoshop:Headline" // ""), (."XMP-dc:Description" // ."IPTC:Caption-Abstract" // ."IFD0:ImageDescription"), (."XMP-photoshop:Credit" // ."IPTC:Credit" // "")] | @csv'
} >captions.csv
