#!/usr/bin/env python3
"""Makes the archive that series, targets and follow-up are held to: three invented offices over six years, and what is true of them.

    python3 samples/series/make.py

Each office writes, for each year, a resolution with targets (December of the year before), a report on the first half and a report on
the year. Every indicator is worded differently in each. On 1 March 2023 a commune becomes a town, on 1 July 2025 two wards are merged
(places.tsv). In two years they also plan tasks and report on them (tasks.py). documents/ holds the files, truth.tsv one line for every
statement: document, measure, place, period, status, value in the base unit, what was planted with it; tasks.tsv one for every planned task,
with what became of it and who says so.
"""
import pathlib
import random

import tasks

HERE = pathlib.Path(__file__).parent
OUT = HERE / "documents"
YEARS = range(2019, 2025)

# place kind, name, parent, size, abbreviation of its council's resolutions
OFFICES = [
    ("phường", "An Thịnh", "THỊ XÃ HOÀI GIANG", 1.0),
    ("phường", "Bến Dâu", "THỊ XÃ HOÀI GIANG", 0.8),
    ("xã", "Đồng Mây", "HUYỆN THẠCH XUYÊN", 0.6),
]

# measure, unit, first value of An Thịnh, yearly step, whether it grows with the place, decimals, whether less is better,
# wordings: of a target, of the first half (or None), of the result
M = "triệu đồng"
INDICATORS = [
    ("thu-ngan-sach-dia-ban", M, 11200, 1300, True, 0, False,
     "Tổng thu ngân sách nhà nước trên địa bàn đạt {v} trở lên", "Thu trên địa bàn ước đạt {v}", "Thu ngân sách trên địa bàn đạt {v}"),
    ("chi-ngan-sach-xa", M, 8400, 700, True, 0, False,
     "Tổng chi ngân sách địa phương là {v}", "Chi ngân sách địa phương ước {v}", "Chi ngân sách {k} đạt {v}"),
    ("chi-thuong-xuyen", M, 5100, 350, True, 0, False,
     "Chi thường xuyên là {v}", "Chi thường xuyên ước {v}", "Tổng chi thường xuyên đạt {v}"),
    ("thue-ngoai-quoc-doanh", M, 4200, 400, True, 0, False,
     "Thuế công thương nghiệp ngoài quốc doanh đạt {v}", "Thuế ngoài quốc doanh ước thu {v}", "Thu thuế ngoài quốc doanh đạt {v}"),
    ("tien-su-dung-dat", M, 3100, 380, True, 0, False,
     "Thu tiền sử dụng đất đạt {v}", "Tiền sử dụng đất ước {v}", "Thu đấu giá quyền sử dụng đất đạt {v}"),
    ("le-phi-truoc-ba", M, 640, 45, True, 0, False,
     "Lệ phí trước bạ nhà đất đạt {v}", "Lệ phí trước bạ ước {v}", "Thu lệ phí trước bạ đạt {v}"),
    ("thu-nhap-binh-quan", M, 48, 4, False, 1, False,
     "Thu nhập bình quân đầu người đạt {v}/năm", None, "Bình quân thu nhập đầu người đạt {v}/năm"),
    ("bao-phu-bhyt", "%", 88, 1.1, False, 1, False,
     "Tỷ lệ bao phủ bảo hiểm y tế đạt {v} trở lên", "Tỷ lệ người dân tham gia BHYT đạt {v}", "Độ bao phủ BHYT toàn dân đạt {v}"),
    ("so-ho-ngheo", "hộ", 96, -9, True, 0, True,
     "Số hộ nghèo còn không quá {v}", None, "Toàn {k} còn {v} nghèo"),
    ("ty-le-ho-ngheo", "%", 3.4, -0.35, False, 2, True,
     "Tỷ lệ hộ nghèo dưới {v}", None, "Tỷ lệ hộ nghèo đa chiều còn {v}"),
    ("so-ho-can-ngheo", "hộ", 120, -11, True, 0, True,
     "Số hộ cận nghèo còn không quá {v}", None, "Toàn {k} còn {v} cận nghèo"),
    ("gia-dinh-van-hoa", "%", 87, 0.9, False, 1, False,
     "Tỷ lệ hộ gia đình văn hóa đạt {v}", None, "Hộ đạt danh hiệu gia đình văn hóa là {v}"),
    ("thu-gom-rac", "%", 90, 1.2, False, 1, False,
     "Tỷ lệ thu gom rác thải sinh hoạt đạt {v}", "Rác thải sinh hoạt được thu gom đạt {v}", "Chất thải rắn sinh hoạt được thu gom, xử lý đạt {v}"),
    ("phan-loai-rac", "%", 30, 6, False, 0, False,
     "Tỷ lệ hộ phân loại rác tại nguồn đạt {v}", "Hộ phân loại rác thải tại nguồn đạt {v}", "Phân loại chất thải rắn tại nguồn đạt {v}"),
    ("ho-so-dung-han", "%", 97.2, 0.4, False, 1, False,
     "Tỷ lệ hồ sơ giải quyết đúng hạn đạt {v}", "Giải quyết hồ sơ đúng hạn đạt {v}", "Hồ sơ thủ tục hành chính giải quyết đúng hạn đạt {v}"),
    ("ho-so-truc-tuyen", "%", 35, 8, False, 0, False,
     "Tỷ lệ hồ sơ trực tuyến đạt {v}", "Hồ sơ nộp trực tuyến đạt {v}", "Hồ sơ dịch vụ công trực tuyến đạt {v}"),
    ("thanh-toan-truc-tuyen", "%", 22, 9, False, 0, False,
     "Tỷ lệ thanh toán trực tuyến đạt {v}", "Hồ sơ thanh toán trực tuyến đạt {v}", "Thanh toán phí, lệ phí trực tuyến đạt {v}"),
    ("hai-long", "%", 90, 1, False, 0, False,
     "Mức độ hài lòng của người dân đạt {v}", None, "Tỷ lệ người dân hài lòng đạt {v}"),
    ("ket-nap-dang", "đảng viên", 10, 1, True, 0, False,
     "Kết nạp {v} trở lên", "Kết nạp được {v}", "Phát triển mới {v}"),
    ("giao-quan", "công dân", 14, 1, True, 0, False,
     "Gọi {v} nhập ngũ", None, "Giao quân {v}"),
    ("pham-phap-hinh-su", "vụ", 18, -1, True, 0, True,
     "Phạm pháp hình sự không quá {v}", "Xảy ra {v} phạm pháp hình sự", "Số vụ phạm pháp hình sự là {v}"),
    ("tai-nan-giao-thong", "vụ", 9, -0.7, True, 0, True,
     "Tai nạn giao thông không quá {v}", "Xảy ra {v} tai nạn giao thông", "Số vụ tai nạn giao thông là {v}"),
    ("kham-pha-an", "%", 78, 1.5, False, 0, False,
     "Tỷ lệ điều tra, khám phá án đạt {v}", None, "Điều tra khám phá các loại tội phạm đạt {v}"),
    ("tiem-chung-day-du", "%", 95, 0.5, False, 1, False,
     "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt {v}", None, "Tiêm chủng mở rộng đạt {v}"),
    ("suy-dinh-duong", "%", 9.8, -0.4, False, 1, True,
     "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới {v}", None, "Tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi còn {v}"),
    ("so-suc-khoe-dien-tu", "%", 55, 7, False, 0, False,
     "Tỷ lệ dân số có sổ sức khỏe điện tử đạt {v}", "Người dân có sổ sức khỏe điện tử đạt {v}", "Người dân tích hợp sổ sức khỏe điện tử đạt {v}"),
    ("nuoc-sach", "%", 82, 2, False, 1, False,
     "Tỷ lệ hộ sử dụng nước sạch đạt {v}", None, "Dân số sử dụng nước sạch đạt {v}"),
    ("lao-dong-qua-dao-tao", "%", 58, 2, False, 0, False,
     "Tỷ lệ lao động qua đào tạo đạt {v}", None, "Lao động đã qua đào tạo đạt {v}"),
    ("giai-quyet-viec-lam", "lao động", 210, 15, True, 0, False,
     "Giải quyết việc làm cho {v}", "Giải quyết việc làm mới cho {v}", "Tạo việc làm mới cho {v}"),
    ("xuat-khau-lao-dong", "lao động", 14, 2, True, 0, False,
     "Xuất khẩu lao động {v}", None, "Có {v} đi làm việc ở nước ngoài"),
    ("tap-the-duc", "%", 38, 1, False, 1, False,
     "Tỷ lệ người tập thể dục thể thao thường xuyên đạt {v}", None, "Người dân tham gia luyện tập TDTT thường xuyên đạt {v}"),
    ("ty-le-che-phu-rung", "%", 41, 0.3, False, 1, False,
     "Tỷ lệ che phủ rừng đạt {v}", None, "Độ che phủ rừng đạt {v}"),
    ("dien-tich-lua", "ha", 240, -3, True, 0, False,
     "Diện tích gieo cấy lúa cả năm là {v}", None, "Diện tích lúa cả năm đạt {v}"),
    ("nang-suat-lua", "tạ/ha", 56, 0.6, False, 1, False,
     "Năng suất lúa bình quân đạt {v}", None, "Năng suất lúa cả năm đạt {v}"),
    ("san-luong-luong-thuc", "tấn", 1350, 12, True, 0, False,
     "Tổng sản lượng lương thực có hạt đạt {v}", None, "Sản lượng lương thực đạt {v}"),
    ("dan-lon", "con", 1900, 60, True, 0, False,
     "Tổng đàn lợn đạt {v}", None, "Đàn lợn có {v}"),
    ("dan-gia-cam", "con", 24000, 900, True, 0, False,
     "Tổng đàn gia cầm đạt {v}", None, "Đàn gia cầm có {v}"),
    ("trong-rung", "ha", 22, 1, True, 0, False,
     "Trồng mới {v} rừng", None, "Diện tích trồng rừng đạt {v}"),
    ("ho-kinh-doanh", "hộ", 420, 18, True, 0, False,
     "Số hộ kinh doanh cá thể đạt {v}", None, "Toàn {k} có {v} kinh doanh đang hoạt động"),
    ("san-pham-ocop", "sản phẩm", 2, 1, True, 0, False,
     "Có {v} OCOP được công nhận", None, "Số sản phẩm đạt chuẩn OCOP là {v}"),
    ("quy-vi-nguoi-ngheo", M, 120, 9, True, 0, False,
     "Vận động Quỹ Vì người nghèo đạt {v}", "Quỹ Vì người nghèo thu được {v}", "Ủng hộ Quỹ Vì người nghèo đạt {v}"),
    ("giay-chung-nhan-dat", "giấy", 130, 8, True, 0, False,
     "Cấp {v} chứng nhận quyền sử dụng đất", "Cấp được {v} chứng nhận quyền sử dụng đất", "Đã cấp {v} chứng nhận quyền sử dụng đất"),
]
IDS = {"trong-rung": "rung-trong-moi"}

SECTIONS = [
    ("Kinh tế - ngân sách", ["thu-ngan-sach-dia-ban", "chi-ngan-sach-xa", "chi-thuong-xuyen", "thue-ngoai-quoc-doanh",
                             "tien-su-dung-dat", "le-phi-truoc-ba", "thu-nhap-binh-quan", "ho-kinh-doanh", "san-pham-ocop"]),
    ("Nông nghiệp, tài nguyên - môi trường", ["dien-tich-lua", "nang-suat-lua", "san-luong-luong-thuc", "dan-lon", "dan-gia-cam",
                                              "trong-rung", "ty-le-che-phu-rung", "thu-gom-rac", "phan-loai-rac", "nuoc-sach",
                                              "giay-chung-nhan-dat"]),
    ("Văn hóa - xã hội", ["bao-phu-bhyt", "so-ho-ngheo", "ty-le-ho-ngheo", "so-ho-can-ngheo", "gia-dinh-van-hoa",
                          "tiem-chung-day-du", "suy-dinh-duong", "so-suc-khoe-dien-tu", "lao-dong-qua-dao-tao",
                          "giai-quyet-viec-lam", "xuat-khau-lao-dong", "tap-the-duc", "quy-vi-nguoi-ngheo"]),
    ("Cải cách hành chính, quốc phòng - an ninh, xây dựng Đảng", ["ho-so-dung-han", "ho-so-truc-tuyen", "thanh-toan-truc-tuyen",
                                                                  "hai-long", "ket-nap-dang", "giao-quan", "pham-phap-hinh-su",
                                                                  "tai-nan-giao-thong", "kham-pha-an"]),
]
# On which day a place is another
PLACES = [
    ("2023-03-01", "xã Đồng Mây", "thị trấn Đồng Mây"),
    ("2025-07-01", "phường An Thịnh", "phường An Thịnh"),
    ("2025-07-01", "phường Bến Dâu", "phường An Thịnh"),
]
BY_ID = {each[0]: each for each in INDICATORS}
FACTOR = {M: 1_000_000, "ha": 1}


def number(value, decimals):
    text = f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    if decimals and "," in text:
        text = text.rstrip("0").rstrip(",")
    return text


def truth(indicator, office, year):
    """Target and result of a year, as numbers in the written unit."""
    name, unit, first, step, grows, decimals, less = indicator[:7]
    rng = random.Random(f"{name}/{office[1]}/{year}")
    size = office[3] if grows else 1
    target = round((first + step * (year - 2019)) * size, decimals)
    spread = {"%": 0.012}.get(unit, 0.05)
    missed = rng.random() < 0.25
    sign = (1 if less else -1) if missed else (-1 if less else 1)
    result = target * (1 + sign * rng.uniform(0.004, spread))
    if unit == "%":
        result = min(result, 99.9)
    result = round(result, decimals)
    if decimals == 0 and result == target and unit != "%":
        result = target + sign
    return target, max(result, 0)


def written(value, indicator):
    unit, decimals = indicator[1], indicator[5]
    if unit == "%":
        return number(value, max(decimals, 1)) + "%"
    if unit == "giấy":
        return number(value, 0) + " giấy"
    return number(value, decimals) + " " + unit


def in_billions(value):
    return number(value / 1000, 3) + " tỷ đồng"


def on(day, office):
    """The office as it is called on a day."""
    name = f"{office[0]} {office[1]}"
    for since, former, now in PLACES:
        if former == name and day >= since:
            kind = now.removesuffix(" " + office[1])
            return (kind, *office[1:])
    return office


class Document:
    def __init__(self, name):
        self.name = name
        self.lines = []
        self.truth = []

    def say(self, *lines):
        self.lines += lines

    def state(self, measure, office, period, status, value, planted=""):
        indicator = BY_ID[measure]
        base = value * FACTOR.get(indicator[1], 1)
        self.truth.append((self.name, IDS.get(measure, measure), f"{office[0]} {office[1]}", period, status,
                           f"{base:.6f}".rstrip("0").rstrip("."), planted))


def sentence(text, office, value):
    words = text.replace("{k}", office[0]).replace("{v}", value)
    return words[0].upper() + words[1:]


def head(doc, office, organ, number_, kind, place, day, title):
    doc.say(f"{organ}\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"{office[0].upper()} {office[1].upper()}\t\tĐộc lập - Tự do - Hạnh phúc",
            f"Số: {number_}\t\t{place}, ngày {day[2]} tháng {day[1]} năm {day[0]}", "", kind, title, "")


def resolution(office, year):
    office = on(f"{year - 1}-12-20", office)
    doc = Document(f"{office[1]} {year} - Nghi quyet HDND.txt")
    head(doc, office, "HỘI ĐỒNG NHÂN DÂN", f"{16 + year - 2019}/NQ-HĐND", "NGHỊ QUYẾT", office[1], (year - 1, "12", "20"),
         f"Về nhiệm vụ phát triển kinh tế - xã hội năm {year}")
    doc.say(f"Điều 1. Các chỉ tiêu chủ yếu năm {year}")
    for at, (title, names) in enumerate(SECTIONS, 1):
        doc.say("", f"{at}. {title}")
        for name in names:
            target, _ = truth(BY_ID[name], office, year)
            doc.say("- " + sentence(BY_ID[name][7], office, written(target, BY_ID[name])) + ".")
            doc.state(name, office, str(year), "target", target)
    doc.say("", "Điều 2. Tổ chức thực hiện", f"Giao Ủy ban nhân dân {office[0]} tổ chức thực hiện Nghị quyết này.")
    return doc


def half(office, year):
    office = on(f"{year}-06-18", office)
    doc = Document(f"{office[1]} {year} - Bao cao 6 thang.txt")
    head(doc, office, "ỦY BAN NHÂN DÂN", f"{110 + year - 2019}/BC-UBND", "BÁO CÁO", office[1], (year, "6", "18"),
         f"Kết quả phát triển kinh tế - xã hội 6 tháng đầu năm {year}")
    for at, (title, names) in enumerate(SECTIONS, 1):
        doc.say("", f"{'I II III IV'.split()[at - 1]}. {title.upper()}")
        for name in names:
            indicator = BY_ID[name]
            if indicator[8] is None:
                continue
            _, result = truth(indicator, office, year)
            value = round(result * (0.48 if indicator[4] else 0.985), indicator[5])
            text = in_billions(value) if indicator[1] == M and value >= 1000 else written(value, indicator)
            doc.say("- " + sentence(indicator[8], office, text) + ".")
            doc.state(name, office, f"{year}-H1", "estimate" if "ước" in indicator[8] else "actual", value)
    return doc


def report(office, year):
    office = on(f"{year}-12-18", office)
    doc = Document(f"{office[1]} {year} - Bao cao nam.txt")
    head(doc, office, "ỦY BAN NHÂN DÂN", f"{290 + year - 2019}/BC-UBND", "BÁO CÁO", office[1], (year, "12", "18"),
         f"Tình hình phát triển kinh tế - xã hội năm {year}")
    rng = random.Random(f"{office[1]}/{year}/planted")
    budget = [name for name in SECTIONS[0][1][:6]]
    wrong = rng.choice(budget)
    for at, (title, names) in enumerate(SECTIONS, 1):
        doc.say("", f"{'I II III IV'.split()[at - 1]}. {title.upper()}")
        for name in names:
            indicator = BY_ID[name]
            target, result = truth(indicator, office, year)
            line = sentence(indicator[9], office, written(result, indicator))
            below = result < target if "dưới {v}" in indicator[7] else result <= target
            planted = "" if (below if indicator[6] else result >= target) else "missed"
            if name in budget:
                share = 100 * result / target
                if name == wrong:
                    share += 7
                    planted = (planted + " share").strip()
                line += f", bằng {number(share, 1)}% kế hoạch"
            doc.say(f"- {line}.")
            doc.state(name, office, str(year), "actual", result, planted)
    if year > 2019:
        name = rng.choice(budget[:2])
        _, before = truth(BY_ID[name], office, year - 1)
        restated = before + rng.randint(110, 190)
        doc.say("", "V. SỐ LIỆU QUYẾT TOÁN",
                f"Quyết toán năm {year - 1}: " + sentence(BY_ID[name][9], office, written(restated, BY_ID[name])) + ".")
        doc.state(name, office, str(year - 1), "actual", restated, "restated")
    return doc


def party(office, year):
    """The Party committee's report of the same day: one figure of it contradicts the people's committee's."""
    office = on(f"{year}-12-18", office)
    doc = Document(f"{office[1]} {year} - Bao cao Dang uy.txt")
    doc.say("ĐẢNG BỘ " + office[2] + "\t\tĐẢNG CỘNG SẢN VIỆT NAM", f"ĐẢNG ỦY {office[0].upper()} {office[1].upper()}",
            f"Số {150 + year - 2019}-BC/ĐU\t\t{office[1]}, ngày 18 tháng 12 năm {year}", "", "BÁO CÁO",
            f"Kết quả lãnh đạo thực hiện nhiệm vụ năm {year}", "", "I. KẾT QUẢ")
    rng = random.Random(f"{office[1]}/{year}/party")
    names = ["bao-phu-bhyt", "thu-ngan-sach-dia-ban", "ket-nap-dang", "thu-gom-rac", "giao-quan"]
    against = rng.choice(names[2:])
    for name in names:
        indicator = BY_ID[name]
        _, result = truth(indicator, office, year)
        value = result
        if name == against:
            value = round(result + (1 if indicator[1] != "%" else 1.5), indicator[5])
        doc.say("- " + sentence(indicator[9], office, written(value, indicator)) + ".")
        doc.state(name, office, str(year), "actual", value, "contradiction" if name == against else "same")
    return doc


def merged():
    """The ward that An Thịnh and Bến Dâu became on 1 July 2025."""
    office = ("phường", "An Thịnh", "TỈNH NAM LĨNH", 1.8)
    doc = Document("An Thinh moi 2025 - Bao cao nam.txt")
    head(doc, office, "ỦY BAN NHÂN DÂN", "12/BC-UBND", "BÁO CÁO", office[1], (2025, "12", "19"),
         "Tình hình phát triển kinh tế - xã hội năm 2025")
    doc.say("Phường An Thịnh được thành lập trên cơ sở sáp nhập phường An Thịnh và phường Bến Dâu từ ngày 01/7/2025.")
    for at, (title, names) in enumerate(SECTIONS, 1):
        doc.say("", f"{'I II III IV'.split()[at - 1]}. {title.upper()}")
        for name in names:
            _, result = truth(BY_ID[name], office, 2025)
            doc.say("- " + sentence(BY_ID[name][9], office, written(result, BY_ID[name])) + ".")
            doc.state(name, office, "2025", "actual", result, "merged")
    return doc


def main():
    OUT.mkdir(exist_ok=True)
    documents = [make(office, year) for office in OFFICES for year in YEARS for make in (resolution, half, report, party)]
    # What the two wards planned for the year in which they were merged, and did until then, is not the new ward's.
    documents += [make(office, 2025) for office in OFFICES[:2] for make in (resolution, half)]
    documents.append(merged())
    followed = []
    for office in OFFICES:
        more, rows = tasks.office_documents(office, Document, head, on)
        documents += more
        followed += rows
    lines = ["document\tmeasure\tplace\tperiod\tstatus\tvalue\tplanted"]
    for document in documents:
        (OUT / document.name).write_text("\n".join(document.lines) + "\n", encoding="utf-8")
        lines += ["\t".join(row) for row in document.truth]
    (HERE / "truth.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (HERE / "tasks.tsv").write_text("\t".join(followed[0]) + "\n" + "".join("\t".join(row.values()) + "\n" for row in followed), encoding="utf-8")
    (HERE / "places.tsv").write_text("from\tformer\tnow\n" + "".join("\t".join(row) + "\n" for row in PLACES), encoding="utf-8")
    print(f"{len(documents)} documents, {len(lines) - 1} statements")


main()
