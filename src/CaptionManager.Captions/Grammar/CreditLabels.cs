using System.Collections.Frozen;
using CaptionManager.Captions.Authorities;

namespace CaptionManager.Captions.Grammar;

/// <summary>The label phrases of the credit, in many languages, found by their words.</summary>
internal sealed class CreditLabels
{
    private const int LongestPhrase = 6;
    private const int LongestKey = 64;

    private const string Leading = """
        featured image by;featured photo by;feature photo by;photo by;photos by;photograph by;photographs by;photographed by;picture by;pictures by;image by;images by;pic by;pics by;photography by
        photo credit by;foto von;fotos von;foto de;fotos de;foto di;foto av;foto af;foto door;foto oleh;foto by;foto do;foto da;fotografía de
        fotografia de;fotografia di;photo de;photos de;photo par;photographie de;crédit photo à;crédits photo à;crédit photos à;bild von;credit by;photo credit should read;photos from;photo from
        staff photo by;staff photos by;staff photograph by;staff picture by;photo by staff;by;image from;fotografie von;foto van;kuvaaja
        fotografiert von;snimka ot;zdjęcie autorstwa;obtained by;photo taken by;picture taken by;image taken by;photograph taken by;credit photo by
        """;

    private const string Plain = """
        photo;photos;photograph;photographs;picture;pictures;pic;pics;image;images;credit;credits;photo credit;photo credits;image credit;image credits
        picture credit;picture credits;pic credit;credit image;credit photo;credit image credit;photographer;photographers;creator;creators;photography;mandatory credit;editorial credit;please credit
        foto;fotos;fotograf;fotografin;fotografie;fotografía;fotografia;fotógrafo;crédit photo;crédit;crédits;crédit photos;crédits photo;crédito;créditos;crédito da foto
        crédito foto;bild;bilder;beeld;bildquelle;bildnachweis;quelle;fuente;fonte;source;photo source;foto quelle;kuva;kuvat;valokuva;zdjęcie;fot;fot.;zdroj;снимка;снимок;фото;фотография;фотограф;фотографы;автор фото;фотокорреспондент;світлина;фотографія;автор;autor;autora;autores
        источник;φωτογραφία;φωτογραφίες;φωτο;φωτό;صورة;تصوير;الصورة;المصدر;写真;撮影;摄影;攝影;摄;攝;图;圖;图片;圖片;图源;来源;사진;촬영;사진 출처;출처;attribution;credit line
        image reference;photo reference;image ref;photo ref;imagem;imagens;imagen;imágenes;immagine;immagini;afbeelding;gambar;crédito imagem;crédito da imagem;crédito imagen;crédito de la imagen;crédits image;crédit image;bildkälla;kilde;lähde;forrás;kaynak;sumber;sumber foto;sumber gambar;foto sumber;nguồn;nguồn ảnh;foto zdroj;zdroj foto;izvor;foto izvor;πηγή;источник фото;джерело;джерело фото
        satellite image;satellite photo;satellite imagery;satellite picture;staff photo;staff photos;staff photographer;staff;contributor;contributing photographer;the photographer;credit lead image;lead image;main image;main photo;top image;featured image;featured photo;feature image;feature photo;header image;cover image;cover photo;hero image;lead photo
        artwork credit;video credit;credit video;video;background picture;background photo;background image;header photo;header image;cover photo;cover image;hero image;hero photo;lead photo;top photo;banner image;foto kredit;kredit foto;kredit;fotó;kép;fotoğraf;görsel;görsel kaynağı;zdj;zdj.;צילום;תצלום;photographe;photographes;fotograaf;fotografo;fotógrafa;fotografka;valokuvaaja;fotoğrafçı;摄影师;攝影師;撮影者;credit photographer;photographer credit;file credit;फोटो;ภาพ;ảnh;ph;photo copyright;copyright photo;copyright image;copyright foto;copyright;عکس;عکس از;منبع عکس;ছবি;ফটো;फ़ोटो;ფოტო;լուսանկարը;courtesy credit;记者;記者;摄影记者;攝影記者;通讯员;기자;特约记者;发;發;供图
        both photos;both images;both pictures;all photos;all images;all pictures;getty images contributor;freelance;freelancer;freelance photographer;photojournalist;staff writer
        """;

    private const string Notes = """
        Illustration=插图;插 图;插画;插图设计;插畫;イラスト;일러스트;삽화;иллюстрация;photo illustration;photo illustrations;illustration;illustrations;photoillustration;ilustración;ilustração;ilustrasi;artwork;photo-illustration;illustrator;photo d'illustration;image d'illustration;photo dillustration;photo d illustration;foto ilustrativa;imagen ilustrativa;imagem ilustrativa
        Graphic=制图;图表;グラフィック;그래픽;инфографика;graphic;graphics;grafik;gráfico;infographic;infographics;infografik
        Composite=composite;composite image;composite photo;composite picture;photo composite;montage;collage;fotomontage;photo montage;composites
        Screengrab=截图;截 图;视频截 图;截圖;截 圖;视频截图;캡처;キャプチャ;скриншот;кадр из видео;screengrab;screen grab;screenshot;screen shot;video still;screen capture;frame grab;video grab;screen grab from;still from video;videostill;video screenshot;captura de pantalla
        File=资料图;资料 图;资料 图片;资料图片;资料照片;資料照片;資料写真;資料 写真;자료사진;자료 사진;자료;file;file photo;file photos;file photograph;file picture;file pic;file image;archive photo;archivo;foto de archivo;archivfoto;archivbild;arquivo;foto archivo;foto arquivo;file image photo;photo d'archives;archivo foto;archiefbeeld;архив
        Handout=handout;ho;handout photo;handout image;handout picture;supplied;provided;submitted;photo supplied;photo provided;submitted photo;supplied photo;photo submitted;contributed photo;contributed;photo handout;photo contributed;image supplied;hand out;hand-out;divulgação;divulgacao;handout photograph;제공;提供;supplied image;supplied picture;submitted image;provided photo;image provided
        Stringer=stringer;str;stringer photo
        """;

    private const string LeadingNotes = """
        Illustration=photo illustration by;photo illustrations by;illustration by;illustrations by;artwork by;illustration von;illustration de
        Graphic=graphic by;graphics by;grafik von
        Composite=composite by;composite image by;photo composite by;montage by;collage by
        Screengrab=screengrab by;screenshot by;screengrab from;screenshot from
        File=file photo by;file photograph by;file picture by
        """;

    private const string Suppliers = """
        사진 제공;写真 提供;图片 提供;provided by;photo provided by;photos provided by;image provided by;images provided by;supplied by;photo supplied by;photos supplied by;image supplied by
        submitted by;photo submitted by;image submitted by;contributed by;photo contributed by;handout from;handout photo from;picture supplied by;picture provided by;supplied photo by;handout by;handout photo by;provided to;provided photo by
        """;

    private const string Courtesies = """
        courtesy of;courtesy;photo courtesy of;photo courtesy;photos courtesy of;photos courtesy;image courtesy of;image courtesy;images courtesy of;images courtesy
        picture courtesy of;picture courtesy;pictures courtesy of;courtesy photo;courtesy image;courtesy photos;courtesy photo by;by courtesy of;courtesy the;cortesía de;cortesia de;cortesía;cortesia;gentileza;photograph courtesy of;photographs courtesy of;courtesy to;illustration courtesy of;photo by courtesy of;mit freundlicher genehmigung von;image used courtesy of;photo used courtesy of;screenshot courtesy of;video courtesy of;rendering courtesy of;courtesy photo from;courtesy from;imagery courtesy of;imagery courtesy;footage courtesy of;footage courtesy;artwork courtesy of;artwork courtesy;map courtesy of;graphic courtesy of;portrait courtesy of;still courtesy of;dok;dok.;foto dok;foto dok.;dokumentasi;foto istimewa;istimewa
        """;

    private const string Words = """
        various sources;various;uncredited;unknown photographer;photographer unknown;anonymous;official;all rights reserved;hide caption;toggle caption;enlarge this image;enlarge;purchase licensing rights;acquire licensing rights
        opens new tab;opens in a new window;opens in new window;opens in new tab;tpx images of the day;used with permission;used by permission;with permission;et al;et al.;cropped;resized;editorial use only;for editorial use only;restricted to editorial use
        no archiving;no archives;no resales;no sales;china out;own work;modified;edited;cropped from original;rights managed;royalty free;royalty-free;exclusive;for one time use only;handout out;best quality available
        proibida reprodução;proibida a reprodução;reprodução proibida;direitos reservados;todos os direitos reservados;derechos reservados;todos los derechos reservados;prohibida su reproducción;tous droits réservés;alle rechte vorbehalten;tutti i diritti riservati;riproduzione riservata;все права защищены
        more info;licensed under;licensed;reproduced under;used under;shared under;license;licence;under licence;under license;under;via getty images caption;image by author;cc licence;afp contributor;contributor#;read more;see more;click to enlarge;advertisement;view image;view gallery;view original;no merchandising;no book cover usage;no book covers;caption;enlarge image;unsplash license;released;released under;перейти в фотобанк;перейти в медиабанк
        """;

    private readonly FrozenDictionary<string, CreditLabel> _phrases;
    private readonly FrozenDictionary<string, CreditLabel>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private CreditLabels()
    {
        var phrases = new Dictionary<string, CreditLabel>(512);
        AddList(phrases, Plain, new CreditLabel(NodeKind.Label, null, Leads: false));
        AddList(phrases, Leading, new CreditLabel(NodeKind.Label, null, Leads: true));
        AddList(phrases, Suppliers, new CreditLabel(NodeKind.Supplied, "Handout", Leads: true));
        AddList(phrases, Courtesies, new CreditLabel(NodeKind.Courtesy, null, Leads: true));
        AddList(phrases, Words, new CreditLabel(NodeKind.Boilerplate, null, Leads: false));
        AddList(phrases, "reprodução;reproducción;image source;image copyright;bildquelle getty;imagesource;imagecopyright", new CreditLabel(NodeKind.Sender, null, Leads: false));
        AddList(phrases, "pool photo by;pool photograph by;pool photos by;pool picture by;pool image by", new CreditLabel(NodeKind.Pool, null, Leads: true));
        AddList(phrases, "pool photo;pool photograph;pool picture;pool image;pool photos;press pool;pool", new CreditLabel(NodeKind.Pool, null, Leads: false));
        AddList(phrases, "special to;special to the;special for;on assignment for;on behalf of;exclusively for;exclusive to;special correspondent for", new CreditLabel(NodeKind.Client, null, Leads: true));
        AddNotes(phrases, Notes, NodeKind.Note, leads: false);
        AddNotes(phrases, LeadingNotes, NodeKind.Label, leads: true);
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The labels; immutable.</summary>
    public static CreditLabels Instance { get; } = new();

    /// <summary>The first words of all phrases.</summary>
    public IEnumerable<string> FirstWords => _phrases.Keys.Select(phrase => phrase.Split(' ')[0]).Distinct();

    /// <summary>The longest label that begins at a token.</summary>
    /// <returns>The index of the token after it, or 0 where none begins.</returns>
    public int Match(Token[] tokens, string text, int start, int end, out CreditLabel label)
    {
        label = default;
        if (!tokens[start].Is(WordTraits.LabelWord)) return 0;
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        var matched = 0;
        var words = 0;
        for (var index = start; index < end && words < LongestPhrase; index++)
        {
            var token = tokens[index];
            if (token.Kind == TokenKind.Space) continue;
            if (token.Kind != TokenKind.Word) break;
            if (token.Length + length + 1 >= LongestKey) break;
            if (words > 0) key[length++] = ' ';
            foreach (var character in text.AsSpan(token.Start, token.Length))
            {
                var folded = NameKey.Fold(character);
                if (folded != '\0') key[length++] = folded;
            }

            words++;
            if (!_bySpan.TryGetValue(key[..length], out var found)) continue;
            label = found;
            matched = index + 1;
        }

        return matched > 0 ? BehindNumber(tokens, text, matched, end) : 0;
    }

    /// <summary>"Foto 2: Jane Doe": the number of the picture belongs to its label.</summary>
    private static int BehindNumber(Token[] tokens, string text, int label, int end)
    {
        if (label + 2 >= end || tokens[label].Kind != TokenKind.Space || tokens[label + 1].Kind != TokenKind.Word || tokens[label + 2].Kind != TokenKind.Colon) return label;
        return int.TryParse(text.AsSpan(tokens[label + 1].Start, tokens[label + 1].Length), out var number) && number < 100 ? label + 2 : label;
    }

    private static void AddList(Dictionary<string, CreditLabel> phrases, string list, CreditLabel label)
    {
        foreach (var phrase in list.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            phrases.TryAdd(KeyOf(phrase), label);
        }
    }

    private static void AddNotes(Dictionary<string, CreditLabel> phrases, string lists, NodeKind kind, bool leads)
    {
        foreach (var line in lists.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            AddList(phrases, line[(equals + 1)..], new CreditLabel(kind, line[..equals], leads));
        }
    }

    private static string KeyOf(string phrase)
    {
        var words = phrase.Split(' ').Select(word => string.Concat(word.Select(NameKey.Fold).Where(character => character != '\0')));
        return string.Join(' ', words);
    }
}
